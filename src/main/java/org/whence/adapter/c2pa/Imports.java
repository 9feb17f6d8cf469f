package org.whence.adapter.c2pa;

import com.dylibso.chicory.wasm.WasmModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The names under which the engine asks for the world: what a browser would lend it.
final class Imports {

    static final String MODULE = "./c2pa_bg.js";

    /// The names that the known engine imports, and no other.
    private static final Set<String> KNOWN = known();

    private Imports() {}

    /// Whether the engine asks for exactly what the known one asks for.
    static boolean areKnown(WasmModule module) {
        var asked = module.importSection().stream()
                .map(each -> each.module() + "\n" + each.name())
                .collect(Collectors.toSet());
        return asked.equals(KNOWN.stream().map(name -> MODULE + "\n" + name).collect(Collectors.toSet()))
                && module.importSection().importCount() == KNOWN.size();
    }

    private static Set<String> known() {
        try (var in = Imports.class.getResourceAsStream("imports.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of imports is not among the classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the list of imports", e);
        }
    }
}
