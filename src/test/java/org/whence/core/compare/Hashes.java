package org.whence.core.compare;

import java.util.random.RandomGenerator;
import org.whence.core.fingerprint.PdqHash;

/// Made-up hashes.
public final class Hashes {

    private Hashes() {}

    public static PdqHash any(RandomGenerator random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// The hash with exactly `bits` of its bits changed.
    public static PdqHash near(PdqHash hash, int bits, RandomGenerator random) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        var changed = new long[words.length];
        for (var done = 0; done < bits; ) {
            var bit = random.nextInt(PdqHash.BITS);
            var mask = 1L << bit;
            if ((changed[bit / Long.SIZE] & mask) == 0) {
                changed[bit / Long.SIZE] |= mask;
                done++;
            }
        }
        return new PdqHash(words[0] ^ changed[0], words[1] ^ changed[1], words[2] ^ changed[2], words[3] ^ changed[3]);
    }
}
