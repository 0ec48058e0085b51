// How fast Hyperscan, as it is meant to be used, finds the same literals: the limit that bench_match.py
// prints. Hyperscan folds nothing, finds terms inside words, and reports each of those that overlap.
//
//     match_limit TEXT TERMS RUNS     prints for each matcher: name, megabytes a second of
//                                     processor time, matches
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <hs/hs.h>

#include <wgig/text/matcher.hpp>

namespace {

std::string bytes_of(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

template <class Count>
void measure(const char* name, const std::string& text, int runs, Count&& count) {
    std::vector<double> speeds;
    std::size_t matches = 0;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t begin = std::clock();
        matches = count(text);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        speeds.push_back(static_cast<double>(text.size()) / 1e6 / seconds);
    }
    std::nth_element(speeds.begin(),
                     speeds.begin() + static_cast<std::ptrdiff_t>(speeds.size() / 2), speeds.end());
    std::cout << name << ' ' << speeds[speeds.size() / 2] << ' ' << matches << '\n';
}

class Hyperscan {
public:
    explicit Hyperscan(const std::vector<std::string>& terms) {
        std::vector<const char*> literals;
        std::vector<std::size_t> lengths;
        for (const std::string& term : terms) {
            literals.push_back(term.data());
            lengths.push_back(term.size());
        }
        const std::vector<unsigned> flags(terms.size(), 0);
        const std::vector<unsigned> ids(terms.size(), 0);
        hs_compile_error_t* error = nullptr;
        if (hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), lengths.data(),
                                 static_cast<unsigned>(terms.size()), HS_MODE_BLOCK, nullptr,
                                 &database_, &error) != HS_SUCCESS ||
            hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) {
            std::cerr << "Hyperscan takes none of it\n";
            std::exit(1);
        }
    }
    Hyperscan(const Hyperscan&) = delete;
    Hyperscan& operator=(const Hyperscan&) = delete;
    ~Hyperscan() {
        hs_free_scratch(scratch_);
        hs_free_database(database_);
    }

    std::size_t operator()(const std::string& text) const {
        std::size_t matches = 0;
        const auto counted = [](unsigned, unsigned long long, unsigned long long, unsigned,
                                void* sum) {
            ++*static_cast<std::size_t*>(sum);
            return 0;
        };
        hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, counted,
                &matches);
        return matches;
    }

private:
    hs_database_t* database_ = nullptr;
    hs_scratch_t* scratch_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "match_limit TEXT TERMS RUNS\n";
        return 2;
    }
    const std::string text = bytes_of(argv[1]);
    std::ifstream lines(argv[2]);
    std::vector<std::string> terms;
    for (std::string line; std::getline(lines, line);) {
        terms.push_back(line);
    }
    const int runs = std::atoi(argv[3]);
    const wgig::TermMatcher matcher(terms);
    measure("wgig", text, runs, [&](const std::string& all) { return matcher.count(all); });
    const Hyperscan hyperscan(terms);
    measure("hyperscan", text, runs, hyperscan);
    return 0;
}
