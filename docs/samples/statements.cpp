// Who is to do what, in a text of your own.
#include <fmt/format.h>
#include <wgig/core/reflect.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/source/read.hpp>

int main() {
    const wgig::Document document = wgig::read(
        "1. Governments and the private sector should cooperate against spam.\n\n"
        "2. Observers may attend the plenary meetings, but they may not speak at them.\n\n"
        "3. La société civile doit participer pleinement aux travaux.\n",
        "mine.txt");
    for (const wgig::Statement& statement : wgig::find_statements(document)) {
        fmt::print("{}: {} {}{} {} {}\n", statement.citation.paragraph,
                   wgig::enum_name(statement.group), wgig::enum_name(statement.deontic),
                   statement.negated ? " not" : "", statement.aim, statement.object);
    }
}
