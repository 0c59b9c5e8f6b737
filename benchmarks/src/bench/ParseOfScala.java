import java.nio.file.Files;
import java.nio.file.Path;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterScala;

/**
 * Does nothing but parse one file with tree-sitter: what the analyzer of a job in Scala is measured
 * against. Compiled by the benchmarks with the parser on the class path.
 */
public final class ParseOfScala {
  public static void main(String[] args) throws Exception {
    TSParser parser = new TSParser();
    parser.setLanguage(new TreeSitterScala());
    System.out.println(
        parser.parseString(null, Files.readString(Path.of(args[0]))).getRootNode().getChildCount()
            + " definitions");
  }
}
