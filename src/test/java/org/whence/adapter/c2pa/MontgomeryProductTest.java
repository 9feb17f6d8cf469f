package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.support.Samples;

class MontgomeryProductTest {

    private static final int PRODUCT = 1_000;
    private static final int X = 1_100;
    private static final int Y = 1_200;
    private static final int MODULUS = 1_300;

    /// Where digits lie that are many, after those of the number before.
    private static final int ROOM = 2_200;

    private static final BigInteger BASE = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final Memory memory = new ByteArrayMemory(new MemoryLimits(1, 1));

    private record Factors(int digits, BigInteger x, BigInteger y, BigInteger modulus) {}

    @ParameterizedTest
    @MethodSource("factors")
    void a_product_is_that_of_the_numbers_divided_by_as_many_digits(Factors of) {
        put(X, of.x(), of.digits());
        put(Y, of.y(), of.digits());
        put(MODULUS, of.modulus(), of.digits());
        put(PRODUCT, BASE.pow(2 * of.digits()).subtract(BigInteger.ONE), 2 * of.digits());
        var factor = of.modulus().negate().modInverse(BASE).longValue();

        assertThat(MontgomeryProduct.isOf(X, Y, MODULUS, of.digits(), memory)).isTrue();
        MontgomeryProduct.take(PRODUCT, X, Y, MODULUS, factor, of.digits(), memory);

        var divided = BASE.pow(of.digits()).modInverse(of.modulus());
        assertThat(length(PRODUCT)).isEqualTo(of.digits());
        assertThat(number(PRODUCT).mod(of.modulus()))
                .isEqualTo(of.x().multiply(of.y()).multiply(divided).mod(of.modulus()));
    }

    static Stream<Factors> factors() {
        return Samples.of(300, random -> {
            var digits = 1 + random.nextInt(random.nextBoolean() ? 6 : 64);
            var modulus = random(digits, random).setBit(0);
            return new Factors(digits, random(digits, random), random(digits, random), modulus);
        });
    }

    /// Any, or one near the largest, where sums are carried to the end.
    private static BigInteger random(int digits, RandomGenerator random) {
        var bytes = new byte[Long.BYTES * digits];
        random.nextBytes(bytes);
        var any = new BigInteger(1, bytes);
        return random.nextInt(3) > 0
                ? any.max(BigInteger.TEN)
                : BASE.pow(digits).subtract(BigInteger.valueOf(1 + random.nextInt(5)));
    }

    @Test
    void numbers_of_other_lengths_are_left_to_the_engine() {
        put(X, BigInteger.ONE, 6);
        put(Y, BigInteger.TWO, 6);
        put(MODULUS, BigInteger.TEN, 5);
        assertThat(MontgomeryProduct.isOf(X, Y, MODULUS, 6, memory)).isFalse();
        assertThat(MontgomeryProduct.isOf(X, X, Y, 5, memory)).isFalse();
        assertThat(MontgomeryProduct.isOf(X, MODULUS, Y, 6, memory)).isFalse();
        assertThat(MontgomeryProduct.isOf(MODULUS, X, Y, 6, memory)).isFalse();
        assertThat(MontgomeryProduct.isOf(X, Y, X, 6, memory)).isTrue();
        put(X, BigInteger.ONE, 129);
        assertThat(MontgomeryProduct.isOf(X, X, X, 129, memory)).isFalse();
        put(X, BigInteger.ZERO, 0);
        assertThat(MontgomeryProduct.isOf(X, X, X, 0, memory)).isFalse();
    }

    private void put(int at, BigInteger number, int digits) {
        var isInline = digits <= 4;
        var from = isInline ? at + 8 : ROOM + 16 * 130 * (at - PRODUCT) / 100;
        if (!isInline) {
            memory.writeI32(at + 4, digits);
            memory.writeI32(at + 8, from);
        }
        memory.writeI32(at + 40, digits);
        for (var i = 0; i < digits; i++) {
            memory.writeLong(from + 8 * i, number.shiftRight(Long.SIZE * i).longValue());
        }
    }

    private int length(int at) {
        return memory.readInt(memory.readInt(at + 40) > 4 ? at + 4 : at + 40);
    }

    private BigInteger number(int at) {
        var from = memory.readInt(at + 40) > 4 ? memory.readInt(at + 8) : at + 8;
        var number = BigInteger.ZERO;
        for (var i = length(at) - 1; i >= 0; i--) {
            number = number.multiply(BASE).add(new BigInteger(Long.toUnsignedString(memory.readLong(from + 8 * i))));
        }
        return number;
    }

    /// As far as this build has an engine.
    @Test
    void the_engine_asks_it_and_keeps_its_own() throws IOException {
        if (WasmEngine.isInThisBuild()) {
            try (var code = WasmEngine.class.getResourceAsStream("/c2pa/EngineMachineFuncGroup_0.class")) {
                var methods = ClassFile.of().parse(code.readAllBytes()).methods();
                assertThat(methods)
                        .filteredOn(each -> each.methodName().equalsString("func_717"))
                        .singleElement()
                        .extracting(MontgomeryProductTest::length)
                        .matches(length -> length < 64);
                assertThat(methods)
                        .filteredOn(each -> each.methodName().equalsString("product"))
                        .singleElement()
                        .extracting(MontgomeryProductTest::length)
                        .matches(length -> length > 1_000);
            }
        }
    }

    private static int length(MethodModel method) {
        return method.code().map(each -> ((CodeAttribute) each).codeLength()).orElseThrow();
    }
}
