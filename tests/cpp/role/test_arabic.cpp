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
          List{"forum should (الآيكان) تدار: القائمة"});
    CHECK(roles_in("ينبغي لكل دولة أن تعين جهة اتصال ويجوز لها أن تسند هذه المهمة إلى الجهة "
                   "التنظيمية.") ==
          List{"government should (كل دولة) تعين: جهة اتصال",
               "government may (كل دولة) تسند: هذه المهمة إلى الجهة التنظيمية"});
    CHECK(roles_in("لا ينبغي أن يتحمل مقدمو الخدمات المسؤولية عن المحتوى.") ==
          List{"private_sector should not (مقدمو الخدمات) يتحمل: المسؤولية عن المحتوى"});
    CHECK(roles_in("ينبغي أن يعقد الأمين العام منتدى إدارة الإنترنت.") ==
          List{"international_organisation should (الأمين العام) يعقد: منتدى إدارة الإنترنت"});
    CHECK(roles_in("يجب على الشركات التي تعالج البيانات أن تعين مسؤولا.") ==
          List{"private_sector must (الشركات) تعين: مسؤولا"});
    CHECK(roles_in("لا يجوز لأي شركة أن تجمع بيانات دون موافقة.") ==
          List{"private_sector may not (شركة) تجمع: بيانات دون موافقة"});
    CHECK(roles_in("نعتقد أن الشركات ينبغي أن تقود وأن الحكومات ينبغي أن تتبع.") ==
          List{"private_sector should (الشركات) تقود", "government should (الحكومات) تتبع"});
    CHECK(roles_in("على الأمانة أن توزع الوثيقة على جميع الأعضاء في غضون عشرة أيام.") ==
          List{"working_group must (الأمانة) توزع: الوثيقة على جميع الأعضاء في غضون عشرة أيام"});
    CHECK(roles_in("ينبغي للدول والمنظمات الدولية، بما فيها الاتحاد الدولي للاتصالات، أن تنسق "
                   "عملها.") ==
          List{"government should (الدول) تنسق: عملها",
               "international_organisation should (المنظمات الدولية) تنسق: عملها"});
    CHECK(roles_in("ويتعين على المستخدمين حماية كلمات السر.") ==
          List{"civil_society must (المستخدمين) حماية: كلمات السر"});
    CHECK(roles_in("يحق للمواطنين الاطلاع على بياناتهم.") ==
          List{"civil_society may (المواطنين) الاطلاع: على بياناتهم"});
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
    CHECK(roles_in("يجب أن تدعم سياسات الحكومات الابتكار.").empty());
}
