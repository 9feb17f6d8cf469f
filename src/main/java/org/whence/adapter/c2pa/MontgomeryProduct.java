package org.whence.adapter.c2pa;

import com.dylibso.chicory.runtime.Memory;

/// The product of two numbers modulo a third, as Montgomery takes it, over the memory of the engine: what nearly all of
/// an RSA signature's check is made of. The build has the engine call it before its own method of the same effect,
/// which
/// takes a digit at a time through that memory, twenty times slower.
///
/// A number is a `SmallVec` of 64-bit digits, the lowest first: of at most [#INLINE] digits its length lies at byte 40
/// and the digits from byte 8 on; of more their room lies at byte 40, their length at 4 and their address at 8.
///
/// Source: P. L. Montgomery, "Modular Multiplication Without Trial Division" (Mathematics of Computation 44, 1985), in
/// the form of S. Gueron, "Efficient Software Implementations of Modular Exponentiation" (Journal of Cryptographic
/// Engineering 2, 2012), algorithm 3; num-bigint-dig 0.8, `monty.rs`, for how the last carry is met.
public final class MontgomeryProduct {

    private static final int INLINE = 4;

    /// Longer numbers are left to the engine, which looks for interruption while it is at them.
    private static final int MOST_DIGITS = 128;

    private static final int LENGTH = 4;
    private static final int DIGITS = 8;
    private static final int ROOM = 40;

    private MontgomeryProduct() {}

    /// Whether all three have that many digits, and no more than is taken here.
    public static boolean isOf(int x, int y, int modulus, int digits, Memory memory) {
        return digits > 0
                && digits <= MOST_DIGITS
                && length(x, memory) == digits
                && length(y, memory) == digits
                && length(modulus, memory) == digits;
    }

    /// Puts x times y, divided by 2^64 so often as there are digits, modulo `modulus`, in place of `product`: as many
    /// digits, and less than twice the modulus.
    ///
    /// @param product where twice as many digits lie
    /// @param factor -1 divided by the lowest digit of the modulus, modulo 2^64
    public static void take(int product, int x, int y, int modulus, long factor, int digits, Memory memory) {
        var sums = new long[2 * digits];
        var ofX = digits(x, digits, memory);
        var ofModulus = digits(modulus, digits, memory);
        var above = 0L;
        for (var i = 0; i < digits; i++) {
            var first = addProducts(sums, i, ofX, memory.readLong(at(y, memory) + Long.BYTES * i));
            var second = addProducts(sums, i, ofModulus, sums[i] * factor);
            var both = above + first;
            sums[digits + i] = both + second;
            above = carried(both, first) | carried(sums[digits + i], second);
        }
        var from = at(product, memory);
        var borrowed = 0L;
        for (var i = 0; i < digits; i++) {
            var taken = above == 0 ? 0 : ofModulus[i];
            var less = sums[digits + i] - taken;
            memory.writeLong(from + Long.BYTES * i, less - borrowed);
            borrowed = carried(sums[digits + i], taken) | carried(less, borrowed);
        }
        memory.writeI32(product + (isElsewhere(product, memory) ? LENGTH : ROOM), digits);
    }

    /// Adds the digits times `factor`, and gives what there is beyond the last.
    private static long addProducts(long[] sums, int at, long[] digits, long factor) {
        var carry = 0L;
        for (var i = 0; i < digits.length; i++) {
            var low = digits[i] * factor;
            var sum = sums[at + i] + low;
            sums[at + i] = sum + carry;
            carry = Math.unsignedMultiplyHigh(digits[i], factor) + carried(sum, low) + carried(sums[at + i], carry);
        }
        return carry;
    }

    /// 1 where a sum is less than what went into it, or a number than what is taken from it; else 0.
    private static long carried(long sum, long part) {
        return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
    }

    private static long[] digits(int number, int count, Memory memory) {
        var digits = new long[count];
        for (var i = 0; i < count; i++) {
            digits[i] = memory.readLong(at(number, memory) + Long.BYTES * i);
        }
        return digits;
    }

    private static boolean isElsewhere(int number, Memory memory) {
        return Integer.compareUnsigned(memory.readInt(number + ROOM), INLINE) > 0;
    }

    private static int length(int number, Memory memory) {
        return memory.readInt(number + (isElsewhere(number, memory) ? LENGTH : ROOM));
    }

    private static int at(int number, Memory memory) {
        return isElsewhere(number, memory) ? memory.readInt(number + DIGITS) : number + DIGITS;
    }
}
