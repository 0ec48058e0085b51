cat > codes.csv <<'TABLE'
id,label@en,label@fr,alternative@en,broader,when_to_use@en
access,Access,Accès,connectivity|going online,,
cost,Cost,Coût,price|fees,access,A price or who pays it is named.
TABLE
wgig taxonomy convert codes.csv codes.ttl
grep -A 7 'cost> a' codes.ttl
wgig taxonomy convert codes.ttl codes.qdc
grep -A 3 Cost codes.qdc
sed -i 's/,access,/,acess,/' codes.csv
wgig taxonomy check codes.csv || echo "exit status $?"
echo 'Who bears the price of connectivity?' | wgig classify - --taxonomy codes.ttl
