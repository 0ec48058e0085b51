// The issues that a Chinese sentence raises, each with its evidence.
#include <fmt/format.h>
#include <wgig/classify/classify.hpp>

int main() {
    const std::string_view text =
        "工作组讨论了域名系统、垃圾邮件和网络安全，以及发展中国家的能力建设。";
    for (const wgig::Code& code : wgig::classify(text, wgig::wgig_taxonomy())) {
        for (const wgig::Evidence& evidence : code.evidence) {
            fmt::print("{:<18} {:.2f}  bytes {:>3} to {:>3}  {}\n", code.concept_.str(), code.score,
                       evidence.span.begin, evidence.span.end, evidence.text);
        }
    }
}
