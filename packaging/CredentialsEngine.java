import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

static final String PACKAGE = "@contentauth/c2pa-wasm";
static final String PACKAGE_VERSION = "0.13.3";
static final String ENGINE_VERSION = "0.91.3";
static final String SHA_256 = "01b8e25f637aaa3fe197bc5646ce114810db4789db19af7e1f6bfebe9e9858df";
static final String COMPILER_VERSION = "1.7.5";

/// Puts the Content Credentials engine, c2pa-rs, among the compiled classes: takes its WebAssembly by npm, holds it
/// against its SHA-256, and compiles it to Java classes. What was made once is kept in a folder, and copied from there.
///
/// Where there is no npm, or it has no network, one line says that this build has no engine. Bytes of another SHA-256
/// fail the build.
///
/// @param arguments the folder to keep it in; the folder of the compiled classes; `offline=true` or `offline=false`
void main(String... arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
    var kept = Path.of(arguments[0]).resolve(SHA_256.substring(0, 16) + "-" + COMPILER_VERSION);
    var classes = Path.of(arguments[1]).resolve("c2pa");
    if (Files.exists(classes.resolve("engine.properties"))) {
        return;
    }
    if (!Files.isDirectory(kept)) {
        Files.createDirectories(kept.getParent());
        var work = Files.createTempDirectory(kept.getParent(), "making");
        try {
            if (arguments[2].equals("offline=true") || !fetched(work)) {
                IO.println("Content Credentials: not checked in this build (npm could not bring " + PACKAGE + ")");
                return;
            }
            make(work, kept);
        } finally {
            delete(work);
        }
    }
    copy(kept, classes);
}

/// Whether npm exists and has unpacked the package into `folder`.
boolean fetched(Path folder) throws IOException, InterruptedException {
    var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    try {
        var process = new ProcessBuilder(
                        npm, "install", PACKAGE + "@" + PACKAGE_VERSION, "--prefix", folder.toString(),
                        "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=1",
                        "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000", "--loglevel=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    } catch (IOException _) {
        return false; // there is no such program
    }
}

void make(Path work, Path kept) throws IOException, NoSuchAlgorithmException {
    var unpacked = work.resolve("node_modules").resolve(PACKAGE);
    var wasm = unpacked.resolve("pkg/c2pa_bg.wasm");
    var sha256 = HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wasm)));
    if (!sha256.equals(SHA_256)) {
        throw new IOException(PACKAGE + " " + PACKAGE_VERSION + " is not what this build knows: " + sha256);
    }
    var classes = Files.createDirectories(work.resolve("classes"));
    var generator = new Generator(Config.builder()
            .withWasmFile(wasm)
            .withName("c2pa.Engine")
            .withTargetClassFolder(classes)
            .withTargetWasmFolder(classes)
            .withTargetSourceFolder(work)
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .build());
    generator.generateMetaWasm(generator.generateResources());
    var engine = classes.resolve("c2pa");
    Files.copy(unpacked.resolve("LICENSE"), engine.resolve("LICENSE"));
    Files.writeString(
            engine.resolve("engine.properties"), "name=c2pa-rs\nversion=" + ENGINE_VERSION + "\nsha256=" + sha256 + "\n");
    Files.move(engine, kept, StandardCopyOption.ATOMIC_MOVE);
}

/// Copies file by file, the one that says that all are there as the last.
void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
        for (var file : files.sorted(Comparator.comparing(file -> file.endsWith("engine.properties"))).toList()) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
