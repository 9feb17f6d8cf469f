package org.whence.adapter.c2pa;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Properties;
import org.whence.core.credentials.Credentials.Engine;

/// c2pa-rs, as the build has compiled it to Java classes. Every report is made by an instance of its own, so that
/// nothing of one file is left when the next comes. For use from any thread.
///
/// The classes are reached by name because a build without npm has none of them.
final class WasmEngine {

    /// How much memory an instance may take: 64 MB of file, twice, and as much again to work in.
    static final int MOST_PAGES = (256 << 20) / 65_536;

    private final Engine identity;
    private final WasmModule module;
    private final Constructor<? extends Machine> machine;

    private WasmEngine(Engine identity, WasmModule module, Constructor<? extends Machine> machine) {
        this.identity = identity;
        this.module = module;
        this.machine = machine;
    }

    /// Whether this build has the engine. Costs nothing.
    static boolean isInThisBuild() {
        return WasmEngine.class.getResource("/c2pa/engine.properties") != null;
    }

    /// The engine of this build. Takes half a second.
    ///
    /// @throws IllegalStateException if this build has none
    static WasmEngine load() {
        try (var code = resource("Engine.meta")) {
            var machine = Class.forName("c2pa.EngineMachine").asSubclass(Machine.class);
            return new WasmEngine(ofThisBuild(), Parser.parse(code), machine.getConstructor(Instance.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the engine", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine is not whole", e);
        }
    }

    /// Which engine this build has. Costs next to nothing.
    ///
    /// @throws IllegalStateException if it has none
    static Engine ofThisBuild() {
        try (var properties = resource("engine.properties")) {
            var known = new Properties();
            known.load(properties);
            return new Engine(known.getProperty("name"), known.getProperty("version"), known.getProperty("sha256"));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the engine", e);
        }
    }

    Engine identity() {
        return identity;
    }

    WasmModule module() {
        return module;
    }

    /// What the engine says of a file.
    ///
    /// @param type the media type, in the engine's own terms
    /// @param settings as c2pa-rs reads them, in JSON
    Answer read(byte[] file, String type, String settings, InstantSource clock) {
        var host = new Host(clock);
        var limits = module.memorySection().orElseThrow().getMemory(0).limits();
        var instance = Instance.builder(module)
                .withImportValues(host.imports(module))
                .withMachineFactory(this::machine)
                .withMemoryLimits(new MemoryLimits(limits.initialPages(), MOST_PAGES))
                .withMemoryFactory(ByteArrayMemory::new)
                .build();
        instance.export("__wbindgen_start").apply();
        var typeText = pass(instance, type.getBytes(StandardCharsets.UTF_8));
        var bytes = pass(instance, file);
        var settingsText = pass(instance, settings.getBytes(StandardCharsets.UTF_8));
        instance.export("wasmreader_fromBytes")
                .apply(typeText, type.length(), bytes, file.length, settingsText, utf8Length(settings));
        var settled = host.settled(instance);
        return switch (host.object(settled.handle())) {
            case Host.Reader(var address) when settled.well() -> new Answer.Report(json(instance, address));
            case String error when !settled.well() -> new Answer.Refusal(error);
            case Object other -> throw new RefusedImportException("(an answer that is none: " + other + ")");
        };
    }

    /// What the engine comes to.
    sealed interface Answer {
        /// @param json the manifest store and its validation
        record Report(String json) implements Answer {}

        /// @param error its own word: `C2pa(JumbfNotFound)`
        record Refusal(String error) implements Answer {}
    }

    private Machine machine(Instance instance) {
        try {
            return machine.newInstance(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine does not start", e);
        }
    }

    private static long pass(Instance instance, byte[] bytes) {
        var address = instance.export("__wbindgen_malloc").apply(bytes.length, 1)[0];
        instance.memory().write((int) address, bytes);
        return address;
    }

    private static String json(Instance instance, int reader) {
        var text = instance.export("wasmreader_json").apply(reader);
        return instance.memory().readString((int) text[0], (int) text[1]);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static InputStream resource(String name) {
        var resource = WasmEngine.class.getResourceAsStream("/c2pa/" + name);
        if (resource == null) {
            throw new IllegalStateException("This build has no engine");
        }
        return resource;
    }
}
