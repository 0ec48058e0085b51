#include <wgig/core/file.hpp>

#include <fstream>

#include <wgig/core/error.hpp>

#include "catch.hpp"
#include "temporary_directory.hpp"

using namespace wgig;

TEST_CASE("What is written is read back, and nothing else is left in the directory") {
    const TemporaryDirectory directory;
    const auto path = directory.path() / "a.txt";
    write_file_atomically(path, "one");
    write_file_atomically(path, std::string("two\0three", 9));
    CHECK(read_file(path) == std::string("two\0three", 9));
    CHECK(std::distance(std::filesystem::directory_iterator(directory.path()), {}) == 1);
}

TEST_CASE("A missing file and a directory are told apart") {
    const TemporaryDirectory directory;
    const auto missing = directory.path() / "missing.txt";
    CHECK_THROWS_WITH(read_file(missing),
                      missing.string() + ": cannot be opened: No such file or directory");
    CHECK_THROWS_WITH(read_file(directory.path()),
                      directory.path().string() + ": is a directory, not a file");
    CHECK_THROWS_AS(write_file_atomically(directory.path() / "no" / "a.txt", "x"), IoError);
    CHECK_THROWS_AS(write_file_atomically(directory.path(), "x"), IoError);
}

TEST_CASE("Writing through a symbolic link keeps the link") {
    const TemporaryDirectory directory;
    const auto target = directory.path() / "target.txt";
    const auto link = directory.path() / "link.txt";
    write_file_atomically(target, "old");
    std::filesystem::create_symlink(target, link);
    write_file_atomically(link, "new");
    CHECK(std::filesystem::is_symlink(link));
    CHECK(read_file(target) == "new");
}

TEST_CASE("The permissions of a file that was there are kept") {
    using std::filesystem::perms;
    const TemporaryDirectory directory;
    const auto path = directory.path() / "a.txt";
    write_file_atomically(path, "old");
    const auto wanted = perms::owner_read | perms::owner_write | perms::group_read;
    std::filesystem::permissions(path, wanted);
    write_file_atomically(path, "new");
    CHECK(std::filesystem::status(path).permissions() == wanted);
}
