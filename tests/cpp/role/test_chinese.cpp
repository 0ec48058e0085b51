#include "role_checks.hpp"

using namespace role_checks;

TEST_CASE("Chinese: who must, should and may do what") {
    CHECK(roles_in("各国政府不得限制互联网接入。") ==
          List{"government may not (各国政府) 限制: 互联网接入"});
    CHECK(roles_in("ICANN和国际电联应与民间社会组织加强合作。") ==
          List{"forum should (ICANN) 加强: 合作",
               "international_organisation should (国际电联) 加强: 合作"});
    CHECK(roles_in("名单应由ICANN管理。") == List{"forum should (ICANN) 管理: 名单"});
    CHECK(roles_in("任何政府都不应拥有主导地位。") ==
          List{"government should not (政府) 拥有: 主导地位"});
    CHECK(roles_in("政府和私营部门应与民间社会合作制定政策。") ==
          List{"government should (政府) 合作: 制定政策",
               "private_sector should (私营部门) 合作: 制定政策"});
    CHECK(roles_in("各国政府，特别是发展中国家政府，应促进能力建设。") ==
          List{"government should (各国政府) 促进: 能力建设"});
    CHECK(roles_in("会员国可以向基金捐款，但不得附加条件。") ==
          List{"government may (会员国) 捐款: 向基金", "government may not (会员国) 附加: 条件"});
    CHECK(roles_in("企业应当制定行为守则，并可予以公布。") ==
          List{"private_sector must (企业) 制定: 行为守则", "private_sector may (企业) 公布"});
    CHECK(roles_in("政府、私营部门和民间社会的代表可以发言。") ==
          List{"government may (政府) 发言", "private_sector may (私营部门) 发言",
               "civil_society may (民间社会的代表) 发言"});
    CHECK(roles_in("请秘书长召开新的论坛。秘书长应提交报告。") ==
          List{"international_organisation should (秘书长) 召开: 新的论坛",
               "international_organisation should (秘书长) 提交: 报告"});
    CHECK(roles_in("在下一阶段，工作组应审议这一问题。") ==
          List{"working_group should (工作组) 审议: 这一问题"});
    CHECK(roles_in("如报告延误，秘书处必须通知成员。") ==
          List{"working_group must (秘书处) 通知: 成员"});
    CHECK(roles_in("工作组建议各国政府不应对接入征税。") ==
          List{"government should not (各国政府) 征税: 对接入"});
    CHECK(roles_in("观察员无权投票。") == List{"all_stakeholders may not (观察员) 投票"});
    CHECK(roles_in("国际电联须公布标准。它可每年修订一次。") ==
          List{"international_organisation must (国际电联) 公布: 标准",
               "international_organisation may (国际电联) 修订: 一次"});
    CHECK(roles_in("联合国教科文组织、世界知识产权组织以及其他有关国际组织应加强协调。") ==
          List{"international_organisation should (联合国教科文组织) 加强: 协调",
               "international_organisation should (世界知识产权组织) 加强: 协调",
               "international_organisation should (国际组织) 加强: 协调"});
    CHECK(roles_in("政府在这一进程中应发挥重要作用。") ==
          List{"government should (政府) 发挥: 重要作用"});
    CHECK(roles_in("工作组成员应认真履行职责。") ==
          List{"working_group should (工作组成员) 履行: 职责"});
    CHECK(
        roles_in("各国应指定一个联络点，并可将这一任务交给监管机构。") ==
        List{"government should (各国) 指定: 一个联络点", "government may (各国) 交给: 监管机构"});
    CHECK(roles_in("互联网服务提供商不应为用户上传的内容承担责任。") ==
          List{"private_sector should not (互联网服务提供商) 承担: 责任"});
    CHECK(roles_in("互联网治理论坛应由联合国秘书长召集。") ==
          List{"international_organisation should (联合国秘书长) 召集: 互联网治理论坛"});
    CHECK(roles_in("处理数据的企业必须任命一名负责人。") ==
          List{"private_sector must (企业) 任命: 一名负责人"});
    CHECK(roles_in("我们认为，企业应当引领，政府应当跟进。") ==
          List{"private_sector must (企业) 引领", "government must (政府) 跟进"});
    CHECK(roles_in("秘书处应在十天内向所有成员分发文件。") ==
          List{"working_group should (秘书处) 分发: 文件"});
    CHECK(roles_in("成员不得征收关税；成员应将任何变动通知世贸组织。") ==
          List{"working_group may not (成员) 征收: 关税",
               "working_group should (成员) 通知: 世贸组织"});
    CHECK(roles_in("各国和包括国际电联在内的国际组织应协调工作。") ==
          List{"international_organisation should (国际组织) 协调: 工作"});
    CHECK(roles_in("利益攸关方可通过网站提交意见。") ==
          List{"all_stakeholders may (利益攸关方) 提交: 意见"});
    CHECK(roles_in("有关各方应根据本国法律，采取必要措施。") ==
          List{"all_stakeholders should (有关各方) 采取: 必要措施"});
}

TEST_CASE("Chinese: what is said about actors binds none of them") {
    CHECK(roles_in("政府的作用应当明确。").empty());
    CHECK(roles_in("政府与民间社会之间的合作应加强。").empty());
    CHECK(roles_in("各国政府通过的政策应透明。").empty());
    CHECK(roles_in("应当指出，许多政府已经采取行动。").empty());
    CHECK(roles_in("私营部门的意见可以公布。").empty());
    CHECK(roles_in("政府对互联网的管理应透明。").empty());
    CHECK(roles_in("各国政府适应新的环境，响应号召，应用新技术。").empty());
    CHECK(roles_in("政府可能参加会议，可靠的信息来自许可制度。").empty());
    CHECK(roles_in("网络供应商相应增加，反应迅速。").empty());
    CHECK(roles_in("报告应提交给政府。").empty());
    CHECK(roles_in("各国政府的政策应支持创新。").empty());
}
