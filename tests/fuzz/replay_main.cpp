// A main for fuzz targets where there is no libFuzzer. It takes libFuzzer's command line:
//
//     fuzz_NAME [-runs=N] [-seed=S] [-max_len=BYTES] [-max_total_time=SECONDS] [FILE|FOLDER]...
//
// Each file is run once. With -runs, N inputs follow that are mutations of the files, the same ones on
// every machine. An input that ends the process is written to ./crash-<target>-<run> first.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

// Defined by the sanitizers' runtime; null in a build without them.
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

using Bytes = std::vector<std::uint8_t>;

// What runs now, for the callback that saves it.
Bytes current;
std::string current_name;

void save_current() {
    std::ofstream file(current_name, std::ios::binary);
    file.write(reinterpret_cast<char const*>(current.data()),
               static_cast<std::streamsize>(current.size()));
    std::cerr << "The input that did it is in " << current_name << '\n';
}

void run(Bytes input) {
    current = std::move(input);
    // A copy of the exact size on the heap, so that reading one byte too far is seen.
    Bytes const exact(current.begin(), current.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

Bytes read_bytes(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

class Mutator {
public:
    Mutator(std::uint64_t seed, std::size_t max_length) : random_(seed), max_length_(max_length) {}

    Bytes operator()(std::vector<Bytes> const& seeds) {
        Bytes input = seeds[below(seeds.size())];
        for (auto changes = 1 + below(6); changes > 0; --changes) {
            change(input, seeds);
        }
        if (input.size() > max_length_) {
            input.resize(max_length_);
        }
        return input;
    }

private:
    // Not a standard distribution: those differ between standard libraries.
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

    void change(Bytes& input, std::vector<Bytes> const& seeds) {
        // What readers trip over: broken and rare UTF-8, markup, numbers, structure.
        static constexpr std::string_view tokens[] = {
            "\n",          "\r\n",         "\xC2\xA0",     "\xEF\xBB\xBF", "\xEF\xBF\xBD",
            "\xC0\x80",    "\xED\xA0\x80", "\xF4\x90\x80", "\xE4\xBA",     "\xF0\x9F\x98\x80",
            "e\xCC\x81",   "\xE2\x80\x8F", "\xD9\xA4",     "1. ",          "\n41.\n",
            "(a) ",        "(iv)",         "- 2 -",        "<script>",     "&#x110000;",
            "99999999999", "-1",           "{\"a\":",      "[[[[[[[[",     "null",
            "2004-02-30",  "A/RES/56/183", "# ",           "\"",           "\\u0000",
        };
        auto const at = below(input.size() + 1);
        auto const position = input.begin() + static_cast<std::ptrdiff_t>(at);
        auto const rest = input.size() - at;
        switch (below(7)) {
        case 0:  // one bit
            if (rest > 0) {
                input[at] = static_cast<std::uint8_t>(input[at] ^ (1U << below(8)));
            }
            break;
        case 1:  // one byte
            if (rest > 0) {
                input[at] = static_cast<std::uint8_t>(below(256));
            }
            break;
        case 2: {  // less
            auto const length = std::min(rest, 1 + below(32));
            input.erase(position, position + static_cast<std::ptrdiff_t>(length));
            break;
        }
        case 3: {  // the same again
            auto const length = std::min(rest, 1 + below(64));
            Bytes const piece(position, position + static_cast<std::ptrdiff_t>(length));
            input.insert(position, piece.begin(), piece.end());
            break;
        }
        case 4:  // cut
            input.resize(at);
            break;
        case 5: {  // a piece of another seed
            auto const& other = seeds[below(seeds.size())];
            auto const from = below(other.size() + 1);
            auto const length = std::min(other.size() - from, below(256));
            auto const begin = other.begin() + static_cast<std::ptrdiff_t>(from);
            input.insert(position, begin, begin + static_cast<std::ptrdiff_t>(length));
            break;
        }
        default: {
            auto const token = tokens[below(std::size(tokens))];
            input.insert(position, token.begin(), token.end());
            break;
        }
        }
    }

    std::mt19937_64 random_;
    std::size_t max_length_;
};

}  // namespace

int main(int argc, char* argv[]) {
    std::uint64_t runs = 0;
    std::uint64_t seed = 1;
    std::size_t max_length = 64 * 1024;
    double max_seconds = 0;
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        std::string const argument = argv[i];
        auto const value = argument.substr(argument.find('=') + 1);
        if (argument.starts_with("-runs=")) {
            runs = std::stoull(value);
        } else if (argument.starts_with("-seed=")) {
            seed = std::stoull(value);
        } else if (argument.starts_with("-max_len=")) {
            max_length = std::stoull(value);
        } else if (argument.starts_with("-max_total_time=")) {
            max_seconds = std::stod(value);
        } else if (argument.starts_with("-")) {
            std::cerr << "Not known here, left out: " << argument << '\n';
        } else if (std::filesystem::is_directory(argument)) {
            for (auto const& entry : std::filesystem::recursive_directory_iterator(argument)) {
                if (entry.is_regular_file()) {
                    files.push_back(entry.path());
                }
            }
        } else if (std::filesystem::is_regular_file(argument)) {
            files.emplace_back(argument);
        } else {
            std::cerr << "No such file: " << argument << '\n';
            return 2;
        }
    }
    // A folder lists its files in no order.
    std::ranges::sort(files);

    auto const target = std::filesystem::path(argv[0]).filename().string();
    std::set_terminate([] {
        save_current();
        std::abort();
    });
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(save_current);
    }

    std::vector<Bytes> seeds;
    for (auto const& file : files) {
        seeds.push_back(read_bytes(file));
        current_name = "crash-" + target + "-" + file.filename().string();
        run(seeds.back());
    }
    seeds.emplace_back();

    Mutator mutate(seed, max_length);
    auto const start = std::chrono::steady_clock::now();
    std::uint64_t done = 0;
    for (; done < runs; ++done) {
        std::chrono::duration<double> const spent = std::chrono::steady_clock::now() - start;
        if (max_seconds > 0 && spent.count() > max_seconds) {
            break;
        }
        current_name = "crash-" + target + "-" + std::to_string(done);
        run(mutate(seeds));
    }
    std::cout << target << ": " << files.size() << " files and " << done << " mutations passed\n";
    return files.size() + done == 0 ? 2 : 0;
}
