// FAISS beside Whence: searches within 31 bits in the hashes that RadiusSearch wrote, on one thread. See `radius`.
// SPDX-License-Identifier: Apache-2.0
#include <faiss/IndexBinaryFlat.h>
#include <faiss/IndexBinaryHash.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <omp.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr int BITS = 256;
constexpr int BYTES = BITS / 8;
constexpr int BELOW = 32;

std::vector<char> read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

double seconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

void measure(const char* name, faiss::IndexBinary& index, const std::vector<char>& hashes,
             const std::vector<char>& asked) {
    auto count = asked.size() / BYTES;
    auto began = seconds();
    index.add(hashes.size() / BYTES, reinterpret_cast<const uint8_t*>(hashes.data()));
    std::printf("FAISS %s: built in %.1f s\n", name, seconds() - began);
    for (int round = 0; round < 3; round++) {
        faiss::RangeSearchResult found(count);
        began = seconds();
        index.range_search(count, reinterpret_cast<const uint8_t*>(asked.data()), BELOW, &found);
        std::printf("FAISS %s: %.4f ms a search, %zu found\n", name, 1000 * (seconds() - began) / count,
                    size_t(found.lims[count]));
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder = argv[1];
    omp_set_num_threads(1);
    auto hashes = read(folder + "/hashes");
    auto asked = read(folder + "/asked");
    {
        faiss::IndexBinaryFlat flat(BITS);
        measure("IndexBinaryFlat", flat, hashes, asked);
    }
    faiss::IndexBinaryMultiHash multi(BITS, 16, 16);
    multi.nflip = 1;
    measure("IndexBinaryMultiHash 16 x 16", multi, hashes, asked);
}
