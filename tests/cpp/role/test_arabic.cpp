#include "role_checks.hpp"

using namespace role_checks;

TEST_CASE("Arabic: who must, should and may do what") {
    CHECK(roles_in("يجب على الحكومات ألا تقيد النفاذ إلى الإنترنت.") ==
          List{"government must not (الحكومات) تقيد: النفاذ إلى الإنترنت"});
    CHECK(roles_in("ينبغي للآيكان والاتحاد الدولي للاتصالات التعاون بشكل أوثق مع منظمات "
                   "المجتمع المدني.") ==
          List{"forum should (الآيكان) التعاون: بشكل أوثق مع منظمات المجتمع المدني",
               "international_organisation should (الاتحاد الدولي للاتصالات) التعاون: بشكل "
               "أوثق مع منظمات المجتمع المدني"});
    CHECK(roles_in("لا ينبغي لأي حكومة أن يكون لها دور مهيمن.") ==
          List{"government should not (حكومة) يكون: لها دور مهيمن"});
    CHECK(roles_in("على الحكومات أن تحمي المستخدمين.") ==
          List{"government must (الحكومات) تحمي: المستخدمين"});
    CHECK(roles_in("وللدول الأعضاء أن تسهم في الصندوق.") ==
          List{"government may (الدول الأعضاء) تسهم: في الصندوق"});
    CHECK(roles_in("ينبغي أن تشارك الحكومات والقطاع الخاص والمجتمع المدني مشاركة كاملة.") ==
          List{"government should (الحكومات) تشارك: مشاركة كاملة",
               "private_sector should (القطاع الخاص) تشارك: مشاركة كاملة",
               "civil_society should (المجتمع المدني) تشارك: مشاركة كاملة"});
    CHECK(roles_in("الحكومات يجب أن تتعاون مع أصحاب المصلحة.") ==
          List{"government must (الحكومات) تتعاون: مع أصحاب المصلحة"});
    CHECK(roles_in("لا يجوز للمراقبين التصويت.") ==
          List{"all_stakeholders may not (المراقبين) التصويت"});
    CHECK(roles_in("يمكن لأصحاب المصلحة تقديم تعليقات.") ==
          List{"all_stakeholders may (أصحاب المصلحة) تقديم: تعليقات"});
    CHECK(roles_in("بإمكان المراقبين حضور الاجتماعات.") ==
          List{"all_stakeholders may (المراقبين) حضور: الاجتماعات"});
    CHECK(roles_in("يتعين على الشركات أن تعتمد مدونات سلوك ويجوز لها أن تنشرها.") ==
          List{"private_sector must (الشركات) تعتمد: مدونات سلوك",
               "private_sector may (الشركات) تنشرها"});
    CHECK(roles_in("يجوز لممثلي الحكومات والقطاع الخاص والمجتمع المدني أن يتكلموا.") ==
          List{"government may (ممثلي الحكومات) يتكلموا",
               "private_sector may (القطاع الخاص) يتكلموا",
               "civil_society may (المجتمع المدني) يتكلموا"});
    CHECK(roles_in("وفي المرحلة التالية، ينبغي للفريق العامل أن يدرس المسألة.") ==
          List{"working_group should (الفريق العامل) يدرس: المسألة"});
    CHECK(roles_in("وقرر الفريق العامل أنه ينبغي للأمانة أن تعد تقريرا.") ==
          List{"working_group should (الأمانة) تعد: تقريرا"});
    CHECK(roles_in("يجب ألا تقيد الحكومات النفاذ.") ==
          List{"government must not (الحكومات) تقيد: النفاذ"});
    CHECK(roles_in("وينبغي أيضا للمنظمات الدولية، بالتعاون مع الحكومات، أن تعزز بناء القدرات.") ==
          List{"international_organisation should (المنظمات الدولية) تعزز: بناء القدرات"});
    CHECK(roles_in("على جميع الدول أن تتعاون.") == List{"government must (الدول) تتعاون"});
    CHECK(roles_in("ينبغي أن تدار القائمة من جانب الآيكان.") ==
          List{"forum should (الآيكان) تدار: القائمة من جانب الآيكان"});
}

TEST_CASE("Arabic: what is said about actors binds none of them") {
    CHECK(roles_in("ينبغي تحديد أدوار الحكومات.").empty());
    CHECK(roles_in("ينبغي تعزيز التعاون بين الحكومات والمجتمع المدني.").empty());
    CHECK(roles_in("ينبغي أن تكون السياسات التي تعتمدها الحكومات شفافة.").empty());
    CHECK(roles_in("تجدر الإشارة إلى أن حكومات كثيرة اتخذت إجراءات.").empty());
    CHECK(roles_in("يمكن نشر تعليقات القطاع الخاص.").empty());
    CHECK(roles_in("يجب أن يقدم التقرير إلى الحكومات.").empty());
    CHECK(roles_in("اتفق الفريق العامل على أن التقرير قصير.").empty());
    CHECK(roles_in("أثر القرار على الحكومات أن الأسعار ارتفعت.").empty());
}
