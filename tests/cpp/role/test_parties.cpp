// States and parties as treaties name them.

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

namespace {

/// The actors of a sentence, each behind its group.
List actors_in(const std::string& text) {
    List actors;
    for (const Statement& statement : find_statements(plain_document(text))) {
        actors.push_back(std::string(group_name(statement)) + " " + statement.actor);
    }
    return actors;
}

}  // namespace

TEST_CASE("States of a treaty are governments, whatever part they have in it") {
    CHECK(actors_in("The coastal State shall publish charts.") == List{"government coastal State"});
    CHECK(actors_in("The flag State must investigate.") == List{"government flag State"});
    CHECK(actors_in("The State of origin shall inform them.") ==
          List{"government State of origin"});
    CHECK(actors_in("The State shall respect it.") == List{"government State"});
    CHECK(actors_in("States Parties shall cooperate.") == List{"government States Parties"});
    CHECK(actors_in("Each Contracting Party shall adopt measures.") ==
          List{"government Contracting Party"});
    CHECK(actors_in("L'État côtier doit publier les cartes.") == List{"government État côtier"});
    CHECK(actors_in("L'État doit respecter la loi.") == List{"government État"});
    CHECK(actors_in("L’État partie doit respecter la loi.") == List{"government État partie"});
    CHECK(actors_in("Chaque Partie contractante doit adopter des mesures.") ==
          List{"government Chaque Partie contractante"});
    CHECK(actors_in("El Estado ribereño debe publicar las cartas.") ==
          List{"government Estado ribereño"});
    CHECK(actors_in("Cada Parte Contratante deberá adoptar medidas.") ==
          List{"government Cada Parte Contratante"});
    CHECK(actors_in("Государство-участник должно сотрудничать.") ==
          List{"government Государство-участник"});
    CHECK(actors_in("Договаривающиеся стороны должны сотрудничать.") ==
          List{"government Договаривающиеся стороны"});
    CHECK(actors_in("Прибрежное государство должно публиковать карты.") ==
          List{"government государство"});
    CHECK(actors_in("沿海国应公布海图。") == List{"government 沿海国"});
    CHECK(actors_in("缔约各方应合作。") == List{"government 缔约各方"});
    CHECK(actors_in("各缔约国应合作。") == List{"government 各缔约国"});
    CHECK(actors_in("يجب على الدولة الساحلية أن تنشر الخرائط.") ==
          List{"government الدولة الساحلية"});
    CHECK(actors_in("على كل طرف متعاقد أن يتخذ التدابير.") == List{"government كل طرف متعاقد"});
    CHECK(actors_in("يجب على الأطراف المتعاقدة أن تتعاون.") ==
          List{"government الأطراف المتعاقدة"});
}

TEST_CASE("People of many words are of no group") {
    CHECK(actors_in("The master of the ship shall keep a log.") == List{"unlisted master"});
    CHECK(actors_in("Le sous-traitant doit informer le client.") == List{"unlisted sous-traitant"});
    CHECK(actors_in("El capitán del buque deberá prestar asistencia.") == List{"unlisted capitán"});
    CHECK(actors_in("Капитан судна должен оказать помощь.") == List{"unlisted Капитан"});
}

TEST_CASE("Things are nobody, and a state of something is no State") {
    CHECK(actors_in("The server shall respond.").empty());
    CHECK(actors_in("The agreement shall enter into force.").empty());
    CHECK(actors_in("The state of the network must not change.").empty());
    CHECK(actors_in("L'état du réseau doit rester stable.").empty());
    CHECK(actors_in("L’état du réseau doit rester stable.").empty());
    CHECK(actors_in("El estado de la red debe mantenerse.").empty());
}
