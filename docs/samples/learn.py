import wgig

texts = [
    f"{frame} {words}"
    for words in ("spam", "unwanted mail", "bulk messages", "privacy", "personal data", "consent")
    for frame in ("Measures on", "Governments discussed", "A paper about", "All should look at")
]
labels = ["spam"] * 12 + ["privacy"] * 12

model = wgig.train(texts, labels, scheme="codebook")
for prediction in model.predict(["Consent to the use of personal data", "Elections in 2004"]):
    print(prediction.labels[0].label, prediction.needs_person)

for word in wgig.explain(model, "Governments discussed mail filters", "spam"):
    print(f"{word.weight:+.2f} {word.text}")

folds = [k % 4 for k in range(len(texts))]
held_out = wgig.cross_validate(texts, labels, folds)
right = sum(p.labels[0].label == label for p, label in zip(held_out, labels))
print(f"{right} of {len(texts)} held-out texts are right")

model.save("codebook.wgig")
print(wgig.load_model("codebook.wgig").predict("A bulk message").labels[0].label)
