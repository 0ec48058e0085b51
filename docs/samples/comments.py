import wgig

old = "The root is run by one body.\n\nCosts fall on those who are far away.\n"
new = "Costs fall on those who are far away.\n\nThe root zone is run by twelve bodies.\n"

comments = [
    wgig.Comment(id="DE-001", kind="corrects", quote="run by one body", group="forum"),
    wgig.Comment(id="FR-001", kind="adds_fact", quote="far away", group="government"),
]
for place in wgig.carry_all(comments, new, old):
    print(place.comment, place.fate.value, place.moved, repr(place.text), f"{place.confidence:.2f}")

for outcome in wgig.apply_policy(comments):
    print(outcome.comment, outcome.disposition.decision.value, "-", outcome.disposition.reason)

print(wgig.comments_csv(comments).decode())
