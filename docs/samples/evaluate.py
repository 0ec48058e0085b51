import wgig

truth = ["access", "access", "spam", "spam", "costs", "spam"]
predicted = ["access", "spam", "spam", "spam", "access", "access"]

result = wgig.evaluate(truth, predicted, bootstrap=1000)
print(f"accuracy {result.subset_accuracy:.3f}, macro F1 {result.macro.f1:.3f}")
for label in result.per_label:
    print(f"{label.label}: F1 {label.f1:.3f}, {label.true_positives} of {label.support} found")
for cell in result.confusion:
    print(f"{cell.truth} taken for {cell.predicted}: {cell.items}")
print(*result.undefined, sep="\n")
macro = next(each for each in result.intervals if each.metric == "macro.f1")
print(f"macro F1 from {macro.low:.3f} to {macro.high:.3f}")

# The paragraphs of a document stay in one fold.
documents = ["a", "a", "b", "b", "c", "c"]
print(wgig.stratified_folds(truth, 3, groups=documents))
