package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.support.Samples;

class Sha256BlocksTest {

    private static final int STATE = 1_000;
    private static final int BLOCKS = 4_000;
    private static final int[] START = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    @ParameterizedTest
    @MethodSource("messages")
    void blocks_come_to_the_hash_that_java_makes_of_them(byte[] message) throws NoSuchAlgorithmException {
        var memory = new ByteArrayMemory(new MemoryLimits(1, 1));
        for (var word = 0; word < START.length; word++) {
            memory.writeI32(STATE + 4 * word, START[word]);
        }
        var blocks = padded(message);
        memory.write(BLOCKS, blocks);
        var first = blocks.length / 64 / 2;
        Sha256Blocks.take(STATE, BLOCKS, first, memory);
        Sha256Blocks.take(STATE, BLOCKS + 64 * first, blocks.length / 64 - first, memory);
        var hash = ByteBuffer.allocate(32);
        for (var word = 0; word < START.length; word++) {
            hash.putInt(memory.readInt(STATE + 4 * word));
        }
        assertThat(hash.array()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
    }

    static Stream<byte[]> messages() {
        return Samples.of(60, random -> {
            var message = new byte[random.nextInt(1_000)];
            random.nextBytes(message);
            return message;
        });
    }

    /// As long as it may be before the hash is taken.
    private static byte[] padded(byte[] message) {
        var bytes = ByteBuffer.allocate((message.length + 9 + 63) / 64 * 64).order(ByteOrder.BIG_ENDIAN);
        bytes.put(message).put((byte) 0x80);
        bytes.putLong(bytes.capacity() - 8, 8L * message.length);
        return bytes.array();
    }

    /// The engine's own method is longer than a virtual machine compiles; what stands in for it is not.
    @Test
    void the_engine_calls_it() throws IOException {
        if (WasmEngine.isInThisBuild()) {
            try (var code = Sha256BlocksTest.class.getResourceAsStream("/c2pa/EngineMachineFuncGroup_0.class")) {
                var method = ClassFile.of().parse(code.readAllBytes()).methods().stream()
                        .filter(each -> each.methodName().equalsString("func_145"))
                        .findFirst()
                        .orElseThrow();
                assertThat(method.code().orElseThrow())
                        .isInstanceOfSatisfying(
                                CodeAttribute.class,
                                each -> assertThat(each.codeLength()).isLessThan(64));
            }
        }
    }
}
