#include "role_checks.hpp"

using namespace role_checks;

TEST_CASE("French: who must, should and may do what") {
    CHECK(roles_in("Les gouvernements ne doivent pas restreindre l'accès à l'Internet.") ==
          List{"government must not (gouvernements) restreindre: l'accès à l'Internet"});
    CHECK(roles_in("L'ICANN et l'UIT devraient coopérer plus étroitement avec les "
                   "organisations de la société civile.") ==
          List{"forum should (ICANN) coopérer: plus étroitement avec les organisations de la "
               "société civile",
               "international_organisation should (UIT) coopérer: plus étroitement avec les "
               "organisations de la société civile"});
    CHECK(roles_in("La liste devrait être tenue par l'ICANN, en concertation avec les "
                   "gouvernements.") == List{"forum should (ICANN) être tenue: La liste"});
    CHECK(roles_in("Aucun gouvernement ne devrait avoir un rôle prééminent.") ==
          List{"government should not (gouvernement) avoir: un rôle prééminent"});
    CHECK(roles_in("En coopération avec la société civile, les gouvernements et le secteur "
                   "privé devraient élaborer des politiques.") ==
          List{"government should (gouvernements) élaborer: des politiques",
               "private_sector should (secteur privé) élaborer: des politiques"});
    CHECK(roles_in("Il est nécessaire que les États adoptent une législation.") ==
          List{"government must (États) adoptent: une législation"});
    CHECK(roles_in("Il incombe aux gouvernements de protéger les usagers.") ==
          List{"government must (gouvernements) protéger: les usagers"});
    CHECK(roles_in("Les gouvernements, en coopération avec les autres parties prenantes, "
                   "devraient promouvoir le renforcement des capacités.") ==
          List{"government should (gouvernements) promouvoir: le renforcement des capacités"});
    CHECK(roles_in("Les États membres sont invités à contribuer au fonds.") ==
          List{"government should (États membres) contribuer: au fonds"});
    CHECK(roles_in("Les entreprises sont encouragées à adopter des codes de conduite et "
                   "peuvent les publier.") ==
          List{"private_sector should (entreprises) adopter: des codes de conduite",
               "private_sector may (entreprises) publier"});
    CHECK(roles_in("Les représentants des gouvernements, du secteur privé et de la société "
                   "civile peuvent prendre la parole.") ==
          List{"government may (représentants des gouvernements) prendre: la parole",
               "private_sector may (secteur privé) prendre: la parole",
               "civil_society may (société civile) prendre: la parole"});
    CHECK(roles_in("Le Secrétaire général de l'Organisation des Nations Unies est prié de "
                   "convoquer un nouveau forum.") ==
          List{"international_organisation should (Secrétaire général de l'Organisation des "
               "Nations Unies) convoquer: un nouveau forum"});
    CHECK(roles_in("À la prochaine étape, le GTGI devrait examiner la question.") ==
          List{"working_group should (GTGI) examiner: la question"});
    CHECK(roles_in("Si le rapport est en retard, le secrétariat doit informer les membres.") ==
          List{"working_group must (secrétariat) informer: les membres"});
    CHECK(roles_in("Le GTGI recommande que les gouvernements ne devraient pas taxer l'accès.") ==
          List{"government should not (gouvernements) taxer: l'accès"});
    CHECK(roles_in("Les observateurs n'ont pas le droit de voter.") ==
          List{"all_stakeholders may not (observateurs) voter"});
    CHECK(roles_in("Les gouvernements ne peuvent que conseiller.") ==
          List{"government may (gouvernements) conseiller"});
    CHECK(roles_in("L'UIT doit publier la norme. Elle peut la réviser une fois par an.") ==
          List{"international_organisation must (UIT) publier: la norme",
               "international_organisation may (UIT) réviser: une fois par an"});
    CHECK(roles_in("Les États qui sont membres de l'Union doivent payer leur part.") ==
          List{"government must (États) payer: leur part"});
    CHECK(roles_in("Les gouvernements nationaux et les organisations internationales "
                   "compétentes devraient se consulter.") ==
          List{"government should (gouvernements nationaux) se consulter",
               "international_organisation should (organisations internationales) se consulter"});
    CHECK(roles_in("Chaque État doit désigner un point de contact et peut déléguer cette tâche "
                   "à son régulateur.") ==
          List{"government must (Chaque État) désigner: un point de contact",
               "government may (Chaque État) déléguer: cette tâche à son régulateur"});
    CHECK(roles_in("Les fournisseurs d'accès ne devraient pas être tenus responsables des "
                   "contenus.") ==
          List{"private_sector should not (fournisseurs d'accès) être tenus: responsables des "
               "contenus"});
    CHECK(roles_in("Le FGI devrait être convoqué par le Secrétaire général de l'ONU.") ==
          List{"international_organisation should (Secrétaire général de l'ONU) être convoqué: "
               "Le FGI"});
    CHECK(roles_in("Les normes devraient être élaborées par la communauté technique.") ==
          List{"forum should (communauté technique) être élaborées: Les normes"});
    CHECK(roles_in("Les entreprises qui traitent des données sont tenues de nommer un "
                   "responsable.") ==
          List{"private_sector must (entreprises) nommer: un responsable"});
    CHECK(roles_in("Aucune entreprise ne peut recueillir de données sans consentement.") ==
          List{"private_sector may not (entreprise) recueillir: de données sans consentement"});
    CHECK(roles_in("Nous pensons que les entreprises devraient montrer la voie et que les "
                   "gouvernements devraient suivre.") ==
          List{"private_sector should (entreprises) montrer: la voie",
               "government should (gouvernements) suivre"});
    CHECK(roles_in("Le secrétariat doit, dans un délai de dix jours, distribuer le document à "
                   "tous les membres.") ==
          List{"working_group must (secrétariat) distribuer: le document à tous les membres"});
    CHECK(roles_in("Les membres ne doivent pas percevoir de droits ; ils doivent notifier tout "
                   "changement à l'OMC.") ==
          List{"working_group must not (membres) percevoir: de droits",
               "working_group must (membres) notifier: tout changement à l'OMC"});
    CHECK(roles_in("Les États et les organisations internationales, y compris l'UIT, devraient "
                   "coordonner leurs travaux.") ==
          List{"government should (États) coordonner: leurs travaux",
               "international_organisation should (organisations internationales) coordonner: "
               "leurs travaux"});
}

TEST_CASE("French: what is said about actors binds none of them") {
    CHECK(roles_in("Les rôles des gouvernements devraient être définis.").empty());
    CHECK(roles_in("La coopération entre les gouvernements et la société civile devrait être "
                   "renforcée.")
              .empty());
    CHECK(roles_in("Les politiques adoptées par les gouvernements devraient être transparentes.")
              .empty());
    CHECK(roles_in("Il convient de noter que beaucoup de gouvernements ont agi.").empty());
    CHECK(roles_in("Les observations du secteur privé peuvent être publiées.").empty());
    CHECK(roles_in("L'état de la technique doit être décrit.").empty());
    CHECK(roles_in("Il doit y avoir un forum.").empty());
    CHECK(roles_in("Il devrait être possible de participer.").empty());
    CHECK(roles_in("Le Groupe travaillera chaque fois qu'il le pourra.").empty());
    CHECK(roles_in("Les politiques des gouvernements doivent soutenir l'innovation.").empty());
}
