import wgig

kept = wgig.smoothed_group_count([2, 2, 3, 3, 3])
print(kept.groups, "groups;", kept.latest, "was best", kept.times, "times in a row")
kept = wgig.smoothed_group_count([3], before=kept)
print(kept.groups, "groups")
