import wgig

first = "States share quiet rules of the road."
second = "States and markets share rules of the road."
lineage = wgig.Lineage(
    drafts=[
        wgig.DefinitionDraft(id="a", text=first, author="ann", status="superseded"),
        wgig.DefinitionDraft(id="b", text=second, author="bob", parents=["a"], status="adopted"),
    ]
)
trace = wgig.trace(lineage)
for part in wgig.survival(trace, "author"):  # how much of what each put in is in the last draft
    print(part.contributor, part.introduced, part.surviving)
passages = wgig.passages(trace, "b")  # each passage with its origin, author, kind and both spans
removals = wgig.removals(trace)  # what each draft no longer has, and who took it out
picture = wgig.draw_streams(trace)  # who wrote what, from draft to draft (SVG)
