// The main function of both test executables, with Catch2 2 or 3 (whose library Catch2::Catch2 has
// no main of its own).

#if __has_include(<catch2/catch_session.hpp>)

#    include <catch2/catch_session.hpp>

#else

#    define CATCH_CONFIG_RUNNER
#    include <catch2/catch.hpp>

#endif

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
