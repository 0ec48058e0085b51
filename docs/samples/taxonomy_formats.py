from pathlib import Path

import wgig

Path("thesaurus.ttl").write_text("""
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://example.org/t#> .
:scheme a skos:ConceptScheme .
:access a skos:Concept ; skos:inScheme :scheme ;
    skos:prefLabel "Access"@en ; skos:altLabel "Connectivity"@en ;
    skos:narrower :cost ; skos:closeMatch <https://example.org/other#9> .
:cost a skos:Concept ; skos:inScheme :scheme ; skos:prefLabel "Cost"@en .
""")
taxonomy = wgig.read_taxonomy("thesaurus.ttl")
for concept in taxonomy.concepts:
    print(concept.id, concept.label, concept.alternative, concept.broader)

# What has no field is kept, and written again in any of the syntaxes.
print(taxonomy.concepts[0].extra["rdf"]["kept"][0])
wgig.write_taxonomy(taxonomy, "thesaurus.jsonld")
assert wgig.read_taxonomy("thesaurus.jsonld").concepts[0] == taxonomy.concepts[0]
