package io.github.flinkparallelism.live.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Responses that were saved before, one file each: {@code /jobs/overview} is the file {@code
 * jobs-overview.json}.
 */
public final class SavedResponses implements Responses {
  private final Path folder;
  private final String name;

  private SavedResponses(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * The responses in a folder.
   *
   * @param folder where to look
   * @param name what to call it
   * @throws LiveException when it is no folder
   */
  public static SavedResponses of(Path folder, String name) throws LiveException {
    if (!Files.isDirectory(folder)) {
      throw new LiveException("there is no folder " + name);
    }
    return new SavedResponses(folder, name);
  }

  /** The name of the file for a path. */
  static String fileName(String path) {
    return path.substring(1).replace('/', '-') + ".json";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String place(String path) {
    return name + "/" + fileName(path);
  }

  @Override
  public Optional<String> find(String path) throws LiveException {
    Path file = folder.resolve(fileName(path));
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LimitedBody.MOST_BYTES + 1);
      if (bytes.length > LimitedBody.MOST_BYTES) {
        throw new LiveException(place(path) + " is larger than " + LimitedBody.MOST);
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new LiveException(place(path) + " is not UTF-8");
    } catch (IOException e) {
      throw new LiveException(place(path) + " cannot be read");
    }
  }
}
