import wgig

judgements = wgig.make_judgements(
    [
        {"assessor": "ann", "arrangement": "registry", "principle": "open", "rating": "adequate"},
        {"assessor": "ben", "arrangement": "registry", "principle": "open", "rating": "adequate"},
        {"assessor": "ann", "arrangement": "registry", "principle": "fair", "rating": "inadequate"},
    ]
)
found = wgig.assess(judgements, weights={"open": 2}, vetoes={"fair": 2})
for row in found.arrangements:
    print(row.arrangement, row.level, row.vetoed_by, f"value {row.value:.2f}")
    for share in row.weights:
        print(" ", share.principle, wgig.weight_range_text(share))
