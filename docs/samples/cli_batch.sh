cat > comments.csv <<'TABLE'
id,comment
c1,"Spam, and nothing but spam."
c2,Los nombres de dominio son caros.
c3,Nothing of that kind.
TABLE
wgig classify comments.csv --text comment --name id -o codes.jsonl --workers 2
cut -c 1-110 codes.jsonl
wgig classify comments.csv --text comment --name id -o codes.jsonl --resume
