from dataclasses import replace

import wgig
from wgig.qda import QdaDocument, QdaProject

# Codes that wgig gives, as a project that NVivo, ATLAS.ti, MAXQDA and QualCoder open.
text = "Spam \U0001f4e7 is a burden.\nSo is the cost of access."
taxonomy = wgig.Taxonomy(id="codes", label={"en": "Codes"}, concepts=[
    wgig.Concept(id="spam", label={"en": "Spam"}),
    wgig.Concept(id="cost", label={"en": "Cost"}),
])
codings = [
    wgig.Coding(id=f"{code.concept}-{at}", document="comment", span=found.span,
                code=code.concept, coder="wgig")
    for code in wgig.Classifier(taxonomy).classify(text)
    for at, found in enumerate(code.evidence)
]
project = QdaProject(
    name="Comments",
    taxonomy=taxonomy,
    documents=(QdaDocument(id="comment", name="A comment", text=text),),
    codings=tuple(codings),
)
wgig.write_qda_project(project, "comments.qdpx")

# And back, as it comes from them. What they added is kept.
again = wgig.read_qda_project("comments.qdpx")
for coding in again.codings:
    print(coding.code, coding.span, again.documents[0].text[coding.span.slice])
wgig.write_qda_project(replace(again, codings=again.codings[:1]), "fewer.qdpx")
print(len(wgig.read_qda_project("fewer.qdpx").codings))
