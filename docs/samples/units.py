import wgig

text = "1. Le 🌐 est à tous.\n"
document = wgig.read(text.encode(), name="short.txt")
print(document.offset_unit, document.paragraphs[0].span)

in_bytes = {"id": "short", "text": text, "offset_unit": "byte", "notes": []}
in_bytes["quotations"] = [{"paragraph": "1", "text": "tous", "span": [18, 22]}]
read_back = wgig.Document.from_dict(in_bytes)
print(read_back.offset_unit, read_back.quotations[0].span)
print(text[read_back.quotations[0].span.slice])
