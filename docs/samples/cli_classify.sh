cat > notes.txt <<'TEXT'
1. Governments and the private sector should work together against spam and cybercrime.

2. Los países en desarrollo necesitan creación de capacidad.
TEXT
wgig classify notes.txt
wgig classify notes.txt --json | head -n 1 | python3 -m json.tool
