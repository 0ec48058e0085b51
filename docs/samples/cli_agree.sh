cat >codes.csv <<'END'
paragraph,ann,bob,model
1,spam,spam,spam
2,access,costs,access
3,costs,costs,
4,spam,spam,access
5,access,access,access
END
wgig agree codes.csv
