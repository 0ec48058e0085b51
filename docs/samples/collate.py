import wgig

drafts = {"March": "The group met in Geneva.", "June": "The group will meet in Geneva."}
collation = wgig.collate(drafts)
for segment in wgig.segments(collation):
    print(segment.begin, segment.end, segment.agreed)
print(len(wgig.variant_graph(collation).nodes), "readings, with a start and an end")
