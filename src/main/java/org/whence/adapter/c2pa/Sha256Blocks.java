package org.whence.adapter.c2pa;

import com.dylibso.chicory.runtime.Memory;

/// What SHA-256 does with each block of 64 bytes, over the memory of the engine. The build has the engine call it in
/// place of its own method of the same effect: that one is longer than the 8,000 bytes of code that the virtual machine
/// compiles, and was interpreted, sixty times slower.
///
/// Source: FIPS 180-4, Secure Hash Standard (2015), 4.2.2 and 6.2.2.
public final class Sha256Blocks {

    /// Bytes of a block.
    private static final int BLOCK = 64;

    private static final int ROUNDS = 64;

    private static final int[] CONSTANTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private Sha256Blocks() {}

    /// Takes blocks into a hash.
    ///
    /// @param state where its eight words lie, each with the lowest byte first
    /// @param blocks where the blocks lie, and `count` of them
    public static void take(int state, int blocks, int count, Memory memory) {
        var hash = new int[8];
        for (var word = 0; word < hash.length; word++) {
            hash[word] = memory.readInt(state + Integer.BYTES * word);
        }
        var schedule = new int[ROUNDS];
        for (var block = 0; block < count; block++) {
            fill(schedule, memory, blocks + BLOCK * block);
            compress(schedule, hash);
        }
        for (var word = 0; word < hash.length; word++) {
            memory.writeI32(state + Integer.BYTES * word, hash[word]);
        }
    }

    private static void fill(int[] schedule, Memory memory, int block) {
        for (var word = 0; word < BLOCK / Integer.BYTES; word++) {
            schedule[word] = Integer.reverseBytes(memory.readInt(block + Integer.BYTES * word));
        }
        for (var word = BLOCK / Integer.BYTES; word < ROUNDS; word++) {
            var early = schedule[word - 15];
            var late = schedule[word - 2];
            schedule[word] = schedule[word - 16]
                    + (Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ early >>> 3)
                    + schedule[word - 7]
                    + (Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ late >>> 10);
        }
    }

    /// The names are those of the standard.
    private static void compress(int[] schedule, int[] hash) {
        var a = hash[0];
        var b = hash[1];
        var c = hash[2];
        var d = hash[3];
        var e = hash[4];
        var f = hash[5];
        var g = hash[6];
        var h = hash[7];
        for (var round = 0; round < ROUNDS; round++) {
            var t1 = h
                    + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
                    + (e & f ^ ~e & g)
                    + CONSTANTS[round]
                    + schedule[round];
            var t2 = (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
                    + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
        hash[5] += f;
        hash[6] += g;
        hash[7] += h;
    }
}
