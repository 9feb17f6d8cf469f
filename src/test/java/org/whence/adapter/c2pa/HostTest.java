package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a module is given that calls whatever it likes.
class HostTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1_795_000_000_000L));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__wbg_fetch_9dad4fe911207b37",
                "__wbg_getRandomValues_436a51d0629d84e1",
                "__wbg_require_b4edbdcf3e2a1ef0",
                "__wbg_now_of_another_version"
            })
    void a_call_for_anything_but_the_needed_is_refused(String name) {
        assertThatThrownBy(() -> call(name))
                .isInstanceOf(RefusedImportException.class)
                .hasMessage("blocked import " + name);
    }

    @Test
    void the_clock_is_given() {
        assertThat(Double.longBitsToDouble(call("__wbg_now_aa4ccb83129e9e55"))).isEqualTo(1_795_000_000_000.0);
    }

    @Test
    void an_engine_that_asks_for_other_things_is_not_known() {
        assertThat(Imports.areKnown(module("__wbg_fetch_9dad4fe911207b37"))).isFalse();
    }

    @Test
    void the_engine_of_this_build_asks_for_what_is_known_or_is_not_there() {
        if (WasmEngine.isInThisBuild()) {
            var engine = WasmEngine.load();
            assertThat(Imports.areKnown(engine.module())).isTrue();
            assertThat(engine.identity().sha256())
                    .isEqualTo("01b8e25f637aaa3fe197bc5646ce114810db4789db19af7e1f6bfebe9e9858df");
        } else {
            assertThatThrownBy(WasmEngine::load).hasMessage("This build has no engine");
        }
    }

    private static long call(String name) {
        var module = module(name);
        var instance = Instance.builder(module)
                .withImportValues(new Host(CLOCK).imports(module))
                .build();
        return instance.export("go").apply()[0];
    }

    /// A module (WebAssembly Core Specification, 5) that imports one function without parameters, which gives an f64,
    /// and exports another, `go`, that calls it.
    private static WasmModule module(String imported) {
        var module = new ByteArrayOutputStream();
        module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(module, 1, new byte[] {1, 0x60, 0, 1, 0x7c});
        var imports = new ByteArrayOutputStream();
        imports.write(1);
        name(imports, Imports.MODULE);
        name(imports, imported);
        imports.writeBytes(new byte[] {0, 0});
        section(module, 2, imports.toByteArray());
        section(module, 3, new byte[] {1, 0});
        section(module, 7, new byte[] {1, 2, 'g', 'o', 0, 1});
        section(module, 10, new byte[] {1, 4, 0, 0x10, 0, 0x0b});
        return Parser.parse(module.toByteArray());
    }

    private static void section(ByteArrayOutputStream module, int id, byte[] content) {
        module.write(id);
        module.write(content.length);
        module.writeBytes(content);
    }

    private static void name(ByteArrayOutputStream out, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
