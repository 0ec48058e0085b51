#include "role_checks.hpp"

using namespace role_checks;

TEST_CASE("English: who must, should and may do what") {
    CHECK(roles_in("Governments must not restrict access to the Internet.") ==
          List{"government must not (Governments) restrict: access to the Internet"});
    CHECK(roles_in("ICANN and the ITU should cooperate more closely with civil society "
                   "organizations.") ==
          List{"forum should (ICANN) cooperate: more closely with civil society organizations",
               "international_organisation should (ITU) cooperate: more closely with civil "
               "society organizations"});
    CHECK(roles_in("The list should be maintained by ICANN, in consultation with governments.") ==
          List{"forum should (ICANN) be maintained: The list"});
    CHECK(roles_in("No government should have a pre-eminent role in relation to international "
                   "Internet governance.") ==
          List{"government should not (government) have: a pre-eminent role in relation to "
               "international Internet governance"});
    CHECK(roles_in("In cooperation with civil society, governments and the private sector "
                   "should develop policies.") ==
          List{"government should (governments) develop: policies",
               "private_sector should (private sector) develop: policies"});
    CHECK(roles_in("It is necessary for States to adopt legislation.") ==
          List{"government must (States) adopt: legislation"});
    CHECK(roles_in("Governments, in cooperation with other stakeholders, should promote "
                   "capacity building.") ==
          List{"government should (Governments) promote: capacity building"});
    CHECK(roles_in("Governments and, where appropriate, the private sector shall report each "
                   "year.") == List{"government must (Governments) report: each year",
                                    "private_sector must (private sector) report: each year"});
    CHECK(roles_in("Governments should meet annually and must publish their reports; they may "
                   "not delegate this task.") ==
          List{"government should (Governments) meet: annually",
               "government must (Governments) publish: their reports",
               "government may not (Governments) delegate: this task"});
    CHECK(roles_in("Companies are encouraged to adopt codes of conduct, but they are not "
                   "required to publish them.") ==
          List{"private_sector should (Companies) adopt: codes of conduct"});
    CHECK(roles_in("Representatives of governments, the private sector and civil society may "
                   "take the floor.") ==
          List{"government may (Representatives of governments) take: the floor",
               "private_sector may (private sector) take: the floor",
               "civil_society may (civil society) take: the floor"});
    CHECK(roles_in("The Secretary-General of the United Nations is requested to convene a new "
                   "forum.") ==
          List{"international_organisation should (Secretary-General of the United Nations) "
               "convene: a new forum"});
    CHECK(roles_in("At the next stage the WGIG should examine the issue.") ==
          List{"working_group should (WGIG) examine: the issue"});
    CHECK(roles_in("If the report is late, the secretariat must inform members.") ==
          List{"working_group must (secretariat) inform: members"});
    CHECK(roles_in("The WGIG recommends that governments should not tax access.") ==
          List{"government should not (governments) tax: access"});
    CHECK(roles_in("Observers are not allowed to vote.") ==
          List{"all_stakeholders may not (Observers) vote"});
    CHECK(roles_in("Developing countries should be able to participate on an equal footing.") ==
          List{"government should (Developing countries) be able to participate: on an equal "
               "footing"});
    CHECK(roles_in("Governments, which should act together, may set up a fund.") ==
          List{"government should (Governments) act together",
               "government may (Governments) set up: a fund"});
    CHECK(roles_in("The Group should, as a matter of priority, finish its report.") ==
          List{"working_group should (The Group) finish: its report"});
    CHECK(roles_in("Each stakeholder group should nominate three experts.") ==
          List{"all_stakeholders should (Each stakeholder group) nominate: three experts"});
    CHECK(roles_in("Member States and intergovernmental organizations are invited to "
                   "contribute to the trust fund.") ==
          List{"government should (Member States) contribute: to the trust fund",
               "international_organisation should (intergovernmental organizations) "
               "contribute: to the trust fund"});
    CHECK(roles_in("Neither governments nor companies should monitor users.") ==
          List{"government should not (governments) monitor: users",
               "private_sector should not (companies) monitor: users"});
    CHECK(roles_in("W3C shall publish the standard. It may revise it once a year.") ==
          List{"forum must (W3C) publish: the standard", "forum may (W3C) revise: it once a year"});
    CHECK(roles_in("States that are members of the Union must pay their share.") ==
          List{"government must (States) pay: their share"});
    CHECK(roles_in("Users may, without prejudice to the law, remain anonymous.") ==
          List{"civil_society may (Users) remain: anonymous"});
    CHECK(roles_in("Governments may be represented by ministers.") ==
          List{"government may (Governments) be represented: by ministers"});
    CHECK(roles_in("The Group of 77 and China should be heard.") ==
          List{"government should (The Group of 77 and China) be heard"});
    CHECK(roles_in("Intergovernmental organizations have had, and should continue to have, a "
                   "facilitating role.") ==
          List{"international_organisation should (Intergovernmental organizations) continue "
               "to have: a facilitating role"});
    CHECK(roles_in("Countries should not be involved in decisions about another country's "
                   "domain.") ==
          List{"government should not (Countries) be involved: in decisions about another "
               "country's domain"});
    CHECK(roles_in("NGOs, academics and users may comment.") ==
          List{"civil_society may (NGOs, academics and users) comment"});
    CHECK(roles_in("Each government shall designate a contact point and may delegate this task "
                   "to its regulator.") ==
          List{"government must (government) designate: a contact point",
               "government may (government) delegate: this task to its regulator"});
    CHECK(roles_in("ISPs should not be held liable for content that users upload.") ==
          List{"private_sector should not (ISPs) be held: liable for content that users upload"});
    CHECK(roles_in("The Council must reply.") == List{"forum must (The Council) reply"});
    CHECK(roles_in("Governments should comply with the treaty.") ==
          List{"government should (Governments) comply: with the treaty"});
    CHECK(roles_in("Under the treaty, contracting States must refrain from cutting cables.") ==
          List{"government must (contracting States) refrain: from cutting cables"});
    CHECK(roles_in("The IGF should be convened by the United Nations Secretary-General.") ==
          List{"international_organisation should (United Nations Secretary-General) be "
               "convened: The IGF"});
    CHECK(roles_in("Standards should be developed by the technical community and adopted by "
                   "industry.") ==
          List{"forum should (technical community) be developed: Standards"});
    CHECK(roles_in("Where national laws conflict, courts may refer the matter to the regulator.") ==
          List{"government may (courts) refer: the matter to the regulator"});
    CHECK(roles_in("ICANN, whose board meets in June, must consult the GAC.") ==
          List{"forum must (ICANN) consult: the GAC"});
    CHECK(roles_in("Consumers ought to be told what is done with their data.") ==
          List{"civil_society should (Consumers) be told: what is done with their data"});
    CHECK(roles_in("Governments ought not to tax access.") ==
          List{"government should not (Governments) tax: access"});
    CHECK(roles_in("The Secretariat shall, within ten days, circulate the document to all "
                   "Members.") ==
          List{"working_group must (Secretariat) circulate: the document to all Members"});
    CHECK(roles_in("Members shall not impose customs duties; they shall notify the WTO of any "
                   "change.") ==
          List{"working_group must not (Members) impose: customs duties",
               "working_group must (Members) notify: the WTO of any change"});
    CHECK(roles_in("We believe that business should lead and that governments should follow.") ==
          List{"private_sector should (business) lead", "government should (governments) follow"});
    CHECK(roles_in("States and international organizations, including the ITU and UNESCO, "
                   "should coordinate their work.") ==
          List{"government should (States) coordinate: their work",
               "international_organisation should (international organizations) coordinate: "
               "their work"});
    CHECK(roles_in("Participants may, with the consent of the Chair, submit written questions.") ==
          List{"all_stakeholders may (Participants) submit: written questions"});
    CHECK(roles_in("Companies that process data are required to appoint an officer.") ==
          List{"private_sector must (Companies) appoint: an officer"});
    CHECK(roles_in("\U0001f310 * Governments must fight spam.") ==
          List{"government must (Governments) fight: spam"});
    CHECK(roles_in("No company may collect data without consent.") ==
          List{"private_sector may not (company) collect: data without consent"});
}

TEST_CASE("English: what is said about actors binds none of them") {
    CHECK(roles_in("The roles of governments should be defined.").empty());
    CHECK(roles_in("Cooperation between governments and civil society should be strengthened.")
              .empty());
    CHECK(roles_in("Policies adopted by governments should be transparent.").empty());
    CHECK(roles_in("The meeting will be held on 8-10 May 2005 in Governments House.").empty());
    CHECK(roles_in("In May, governments met.").empty());
    CHECK(roles_in("It should be noted that many governments have acted.").empty());
    CHECK(roles_in("The comments of the private sector may be published.").empty());
    CHECK(roles_in("The report to the governments should be short.").empty());
    CHECK(roles_in("There should be a forum.").empty());
    CHECK(roles_in("The state of the art should be described.").empty());
    CHECK(
        roles_in("The work of the Group, of governments and of civil society must go on.").empty());
    CHECK(roles_in("What governments think may change.").empty());
    CHECK(roles_in("Resources for experts, academics, and governments should be found.").empty());
    CHECK(roles_in("Nothing in this text may be read as giving any State a right.").empty());
    CHECK(roles_in("The management of the Internet should be multilateral, with the "
                   "involvement of governments.")
              .empty());
    CHECK(roles_in("The question is whether it should be done.").empty());
    CHECK(roles_in("Civil society's role should be strengthened.").empty());
    CHECK(roles_in("Government policies should support innovation.").empty());
    CHECK(roles_in("Policies for developing countries must be affordable.").empty());
}
