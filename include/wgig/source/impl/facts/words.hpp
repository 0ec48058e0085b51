// The words by which dates and numbers are known, in the six languages.
#pragma once

#include <array>

#include <wgig/source/impl/facts/lexeme.hpp>

namespace wgig::detail::facts {

/// Words of one meaning, separated by spaces. They are compared folded: without case and accents.
/// The lists of beginnings are folded already (и for й).
struct Words {
    Sign sign{};
    int value = 0;
    int flags = 0;
    const char* words = "";
    const char* after = nullptr;    ///< the word before must begin with one of these
    const char* before = nullptr;   ///< the word after must begin with one of these
    const char* further = nullptr;  ///< so must the word before the word before
};

/// Months: English, French, Spanish, Russian in all cases, Arabic in the customs of the Levant,
/// of Egypt and of the Maghreb. The Levant's two-word months are in `paired_months`.
inline constexpr std::array month_words = {
    Words{Sign::month, 1, 0,
          "january janvier enero январь января январе январю январем يناير جانفي"},
    Words{Sign::month, 1, brief, "jan janv ene янв"},
    Words{Sign::month, 2, 0,
          "february février febrero февраль февраля феврале февралю февралем شباط فبراير فيفري"},
    Words{Sign::month, 2, brief, "feb févr fév фев февр"},
    Words{Sign::month, 3, 0, "marzo март марта марте марту мартом آذار"},
    Words{Sign::month, 3, doubtful, "march mars مارس"},
    Words{Sign::month, 3, brief, "mar"},
    Words{Sign::month, 4, 0,
          "april avril abril апрель апреля апреле апрелю апрелем نيسان أبريل إبريل افريل"},
    Words{Sign::month, 4, brief, "apr avr abr апр"},
    Words{Sign::month, 5, 0, "mai mayo май мая мае маю маем أيار مايو"},
    Words{Sign::month, 5, doubtful, "may ماي"},
    Words{Sign::month, 6, 0, "june juin junio июнь июня июне июню июнем حزيران يونيو يونيه جوان"},
    Words{Sign::month, 6, brief, "jun"},
    Words{Sign::month, 7, 0,
          "july juillet julio июль июля июле июлю июлем تموز يوليو يوليه جويلية يوليوز"},
    Words{Sign::month, 7, brief, "jul juil"},
    Words{Sign::month, 8, 0, "août agosto август августа августе августу августом أغسطس غشت"},
    Words{Sign::month, 8, doubtful, "august آب أوت"},
    Words{Sign::month, 8, brief, "aug ago авг"},
    Words{Sign::month, 9, 0,
          "september septembre septiembre setiembre сентябрь сентября сентябре сентябрю "
          "сентябрем أيلول سبتمبر شتنبر"},
    Words{Sign::month, 9, brief, "sep sept set сен сент"},
    Words{Sign::month, 10, 0,
          "october octobre octubre октябрь октября октябре октябрю октябрем أكتوبر"},
    Words{Sign::month, 10, brief, "oct окт"},
    Words{Sign::month, 11, 0,
          "november novembre noviembre ноябрь ноября ноябре ноябрю ноябрем نوفمبر نونبر"},
    Words{Sign::month, 11, brief, "nov ноя нояб"},
    Words{Sign::month, 12, 0,
          "december décembre diciembre декабрь декабря декабре декабрю декабрем ديسمبر دجنبر"},
    Words{Sign::month, 12, brief, "dec déc dic дек"},
};

/// The months of the Levant that are told apart by a second word.
struct PairedMonth {
    const char* first;
    const char* second;
    int month;
};
inline constexpr std::array paired_months = {
    PairedMonth{"كانون", "الثاني", 1}, PairedMonth{"تشرين", "الأول", 10},
    PairedMonth{"تشرين", "الثاني", 11}, PairedMonth{"كانون", "الأول", 12}};

/// Number words. One is left out: it is the article in most of these languages. 100 and 1000
/// multiply what stands before them; 500 in Russian and Spanish and 300 in Arabic are one word.
inline constexpr std::array number_words = {
    Words{Sign::number_word, 2, 0, "two deux dos два две двух двумя اثنان اثنين اثنا اثني اثنتا"},
    Words{Sign::number_word, 3, 0, "three trois tres три трёх трех тремя ثلاثة ثلاث"},
    Words{Sign::number_word, 4, 0, "four quatre cuatro четыре четырёх четырех أربعة أربع"},
    Words{Sign::number_word, 5, 0, "five cinq cinco пять пяти пятью خمسة خمس"},
    Words{Sign::number_word, 6, 0, "six seis шесть шести шестью ستة ست"},
    Words{Sign::number_word, 7, 0, "seven siete семь семи семью سبعة سبع"},
    Words{Sign::number_word, 8, 0, "eight huit ocho восемь восьми ثمانية ثماني ثمان"},
    Words{Sign::number_word, 9, 0, "nine neuf nueve девять девяти تسعة تسع"},
    Words{Sign::number_word, 10, 0, "ten dix diez десять десяти عشرة عشر"},
    Words{Sign::number_word, 11, 0, "eleven onze once одиннадцать одиннадцати"},
    Words{Sign::number_word, 12, 0, "twelve douze doce двенадцать двенадцати dozen"},
    Words{Sign::number_word, 13, 0, "thirteen treize trece тринадцать тринадцати"},
    Words{Sign::number_word, 14, 0, "fourteen quatorze catorce четырнадцать четырнадцати"},
    Words{Sign::number_word, 15, 0, "fifteen quinze quince пятнадцать пятнадцати"},
    Words{Sign::number_word, 16, 0, "sixteen seize dieciséis шестнадцать шестнадцати"},
    Words{Sign::number_word, 17, 0, "seventeen diecisiete семнадцать семнадцати"},
    Words{Sign::number_word, 18, 0, "eighteen dieciocho восемнадцать восемнадцати"},
    Words{Sign::number_word, 19, 0, "nineteen diecinueve девятнадцать девятнадцати"},
    Words{Sign::number_word, 20, 0, "twenty vingt vingts veinte двадцать двадцати عشرون عشرين"},
    Words{Sign::number_word, 21, 0, "veintiuno veintiún veintiuna"},
    Words{Sign::number_word, 22, 0, "veintidós"},
    Words{Sign::number_word, 23, 0, "veintitrés"},
    Words{Sign::number_word, 24, 0, "veinticuatro"},
    Words{Sign::number_word, 25, 0, "veinticinco"},
    Words{Sign::number_word, 26, 0, "veintiséis"},
    Words{Sign::number_word, 27, 0, "veintisiete"},
    Words{Sign::number_word, 28, 0, "veintiocho"},
    Words{Sign::number_word, 29, 0, "veintinueve"},
    Words{Sign::number_word, 30, 0, "thirty trente treinta тридцать тридцати ثلاثون ثلاثين"},
    Words{Sign::number_word, 40, 0, "forty fourty quarante cuarenta сорок сорока أربعون أربعين"},
    Words{Sign::number_word, 50, 0, "fifty cinquante cincuenta пятьдесят пятидесяти خمسون خمسين"},
    Words{Sign::number_word, 60, 0, "sixty soixante sesenta шестьдесят шестидесяти ستون ستين"},
    Words{Sign::number_word, 70, 0, "seventy septante setenta семьдесят семидесяти سبعون سبعين"},
    Words{Sign::number_word, 80, 0,
          "eighty huitante octante ochenta восемьдесят восьмидесяти ثمانون ثمانين"},
    Words{Sign::number_word, 90, 0, "ninety nonante noventa девяносто девяноста تسعون تسعين"},
    Words{Sign::number_word, 100, 0, "hundred cent cents cien ciento сто ста مئة مائة مئات"},
    Words{Sign::number_word, 200, 0,
          "doscientos doscientas двести двухсот مئتان مئتين مائتان مائتين"},
    Words{Sign::number_word, 300, 0,
          "trescientos trescientas триста трёхсот трехсот ثلاثمئة ثلاثمائة"},
    Words{Sign::number_word, 400, 0,
          "cuatrocientos cuatrocientas четыреста четырёхсот четырехсот أربعمئة أربعمائة"},
    Words{Sign::number_word, 500, 0, "quinientos quinientas пятьсот пятисот خمسمئة خمسمائة"},
    Words{Sign::number_word, 600, 0, "seiscientos seiscientas шестьсот шестисот ستمئة ستمائة"},
    Words{Sign::number_word, 700, 0, "setecientos setecientas семьсот семисот سبعمئة سبعمائة"},
    Words{Sign::number_word, 800, 0,
          "ochocientos ochocientas восемьсот восьмисот ثمانمئة ثمانمائة"},
    Words{Sign::number_word, 900, 0, "novecientos novecientas девятьсот девятисот تسعمئة تسعمائة"},
    Words{Sign::number_word, 1000, 0, "thousand mille mil тысяча тысячи тысяч ألف آلاف"},
};

}  // namespace wgig::detail::facts
