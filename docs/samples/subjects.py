"""Subjects from a thesaurus: first by rule, then as learned from texts that people have indexed."""

import wgig

thesaurus = wgig.Taxonomy.from_json("""{
    "id": "library",
    "concepts": [
        {"id": "forests", "label": {"en": "forests"}, "alternative": {"en": ["woodland"]}},
        {"id": "forest-policy", "label": {"en": "forest policy"}, "broader": ["policy"]},
        {"id": "policy", "label": {"en": "policy"}},
        {"id": "seafaring", "label": {"en": "seafaring"}},
        {"id": "migration", "label": {"en": "migration (demography)"}}
    ]}""")


def show(indexer: wgig.SubjectIndexer, text: str) -> None:
    print(text)
    for code in indexer.suggest(text, limit=3):
        places = ", ".join(f"{piece.text} {piece.span}" for piece in code.evidence)
        print(f"    {code.concept:<14} {code.score:.2f}  {places}")


indexer = wgig.SubjectIndexer(thesaurus)
show(indexer, "A forest policy for the woodland of the north, after years of migration.")

# Eighty indexed texts. Half of them are on seafaring and never name it; all name policy in passing.
texts, subjects = [], []
for place in ["north", "south", "east", "west"] * 10:
    texts.append(f"Ships in the harbours of the {place}, without any policy.")
    subjects.append(["seafaring"])
    texts.append(f"The woodland of the {place}: how it grew, without any policy.")
    subjects.append(["forests"])

indexer = wgig.train_subject_indexer(thesaurus, texts, subjects)
show(indexer, "Ships return to empty harbours, whatever the policy.")

indexer.save("library.subjects")
assert wgig.load_subject_indexer("library.subjects").suggest(texts[0]) == indexer.suggest(texts[0])
