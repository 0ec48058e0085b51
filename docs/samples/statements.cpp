// Who is to do what, one sentence in each of three languages.
#include <fmt/format.h>
#include <wgig/core/reflect.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/source/read.hpp>

int main() {
    for (const std::string_view text : {"1. Governments and the private sector should work "
                                        "together against spam, but they must not "
                                        "read the messages of users.\n",
                                        "1. La société civile et les organisations internationales "
                                        "peuvent présenter des observations "
                                        "sur les documents de travail.\n",
                                        "1. 各国政府应当采取措施，保护消费者。\n"}) {
        const wgig::Document document = wgig::read(text, "mine.txt");
        for (const wgig::Statement& statement : wgig::find_statements(document)) {
            fmt::print("{} ({}) {}{}: {} {}\n", wgig::group_name(statement), statement.actor,
                       wgig::enum_name(statement.deontic), statement.negated ? " not" : "",
                       statement.aim, statement.object);
        }
    }
}
