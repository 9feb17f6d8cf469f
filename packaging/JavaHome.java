/// Prints the folder of the Java that runs it, which the build records for the launchers.
void main() {
    IO.println(System.getProperty("java.home"));
}
