import wgig

people = [wgig.Coder(id=name, kind="person") for name in ("ann", "bob")]
model = wgig.Coder(id="model", kind="machine")


def coding(coder: str, unit: str, code: str) -> wgig.Coding:
    return wgig.Coding(document="report", unit=unit, code=code, coder=coder)


first = wgig.CodingSet(
    coders=people,
    codings=[coding("ann", "1", "spam"), coding("bob", "1", "spam"), coding("bob", "2", "access")],
)
second = wgig.CodingSet(
    coders=[model],
    codings=[coding("model", "1", "spam"), coding("model", "2", "costs")],
)
together = wgig.merge([first, second])

for unit in wgig.compare(together):
    for vote in unit.codes:
        print(unit.unit, vote.code, "by", vote.by, "not by", vote.not_by)

decided = wgig.adjudicate(together).decided
print([(each.unit, each.code, each.note) for each in decided.codings])

# A coder may give several codes: sets of codes, compared by what they share.
result = wgig.agreement(wgig.ratings_of(together), metric="masi", weights="jaccard")
print(f"alpha (MASI) {result.krippendorff.value:.3f}")
