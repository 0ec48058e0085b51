import wgig

log = "timestamp,comment-id,voter-id,vote\n" + "".join(
    f"{voter},{statement},{voter},{1 if statement == 0 or voter % 2 == statement % 2 else -1}\n"
    for voter in range(12)
    for statement in range(6)
)
votes = wgig.read_polis(log.encode())  # or a folder, an archive, a file: CSV, JSON, Parquet
groups = wgig.opinion_groups(votes)
print(groups.explanation)
found = wgig.consensus(votes, groups)
print("all agree:", list(found.common), "what divides:", list(found.dividing))
picture = wgig.opinion_map_svg(groups, language="fr")
