from wgig.collatex import Collation, collate  # was: from collatex import Collation, collate

drafts = Collation()
drafts.add_plain_witness("March", "The group met in Geneva.")
drafts.add_plain_witness("June", "The group will meet in Geneva.")
print(collate(drafts))
