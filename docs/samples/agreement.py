import wgig

# Four coders, twelve units; None where one did not code (Krippendorff 2011).
ratings = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
for metric in ("nominal", "ordinal", "interval", "ratio"):
    print(f"{metric}: {wgig.krippendorff_alpha(ratings, metric=metric).value:.3f}")

result = wgig.agreement(ratings, bootstrap=1000)
print(f"Gwet's AC1: {result.gwet.value:.3f}, {result.gwet.low:.3f} to {result.gwet.high:.3f}")
print(f"{result.pairable_ratings:g} ratings of {result.pairable_units:g} units count for alpha")

# One category only: chance alone would agree, so there is no kappa, and the reason is given.
same = wgig.agreement([["spam", "spam"], ["spam", "spam"]])
print(same.percent.value, same.krippendorff.value, same.krippendorff.reason, sep="; ")
