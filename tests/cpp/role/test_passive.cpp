// Passives: who acts is named behind or before the verb, what is acted on is the subject.

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

TEST_CASE("The reflexive is a passive where an agent stands") {
    CHECK(roles_in("Реестр должен вестись секретариатом.") ==
          List{"working_group must (секретариатом) вестись: Реестр"});
    CHECK(roles_in("Решения должны приниматься правительствами.") ==
          List{"government must (правительствами) приниматься: Решения"});
    CHECK(roles_in("El registro debe mantenerse por los gobiernos.") ==
          List{"government must (gobiernos) mantenerse: El registro"});
    // Without one it says nothing of who acts; a verb that is always reflexive has its own subject.
    CHECK(roles_in("Реестр должен вестись открыто.").empty());
    CHECK(roles_in("Государства должны пользоваться услугами.") ==
          List{"government must (Государства) пользоваться: услугами"});
    CHECK(roles_in("El plazo debe extenderse por los países.").empty());
}

TEST_CASE("The agent of a passive is who acts, in French, Spanish, Chinese and Arabic") {
    CHECK(roles_in("Le registre devrait être tenu par les gouvernements.") ==
          List{"government should (gouvernements) être tenu: Le registre"});
    CHECK(roles_in("Las decisiones deberían ser adoptadas por los gobiernos.") ==
          List{"government should (gobiernos) ser adoptadas: Las decisiones"});
    CHECK(roles_in("登记册应由秘书处保管。") == List{"working_group should (秘书处) 保管: 登记册"});
    CHECK(roles_in("数据应当被政府保护。") == List{"government must (政府) 保护: 数据"});
    CHECK(roles_in("个人信息应由国家机关保护。") ==
          List{"government should (国家机关) 保护: 个人信息"});
    CHECK(roles_in("违法者应当被处罚。").empty());
    CHECK(roles_in("应由各国政府加强合作。") == List{"government should (各国政府) 加强: 合作"});
    CHECK(roles_in("ينبغي أن تُتخذ القرارات من قبل الحكومات.") ==
          List{"government should (الحكومات) تُتخذ: القرارات"});
}
