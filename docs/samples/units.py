import json

import wgig

document = wgig.read("1. Le 🌐 est à tous.\n".encode(), name="short.txt")
print(document.offset_unit, document.paragraphs[0].span)

as_bytes = json.loads(document.to_json()) | {"offset_unit": "byte"}
print(document.to_dict()["paragraphs"][0]["segments"])
