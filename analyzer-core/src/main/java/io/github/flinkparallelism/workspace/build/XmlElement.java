package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a build file with what stands in it. Document types and external entities are
 * switched off.
 *
 * @param name without a prefix
 * @param text its own text, without white space around it
 * @param location where its content begins
 * @param attributes values of attributes, without their names
 * @param children in their order
 */
record XmlElement(
    String name,
    String text,
    Location location,
    List<String> attributes,
    List<XmlElement> children) {
  /** Nothing that counts lies deeper; deeper elements are passed over. */
  private static final int DEEPEST = 40;

  /** The rest of a longer text is dropped. */
  private static final int LONGEST_TEXT = 1_000;

  /** The root of {@code content}; empty for a document without one. */
  static Optional<XmlElement> read(String file, String content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XMLStreamReader stream = factory.createXMLStreamReader(new StringReader(content));
    Reader reader = new Reader(file);
    while (stream.hasNext()) {
      reader.accept(stream.next(), stream);
    }
    return reader.root;
  }

  /** The first element at the end of {@code path}. */
  Optional<XmlElement> at(String... path) {
    return all(path).findFirst();
  }

  /** The elements at the end of {@code path}. */
  Stream<XmlElement> all(String... path) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : path) {
      found =
          found.flatMap(each -> each.children.stream().filter(child -> child.name.equals(step)));
    }
    return found;
  }

  /** The text of the first element at the end of {@code path}, where it has one. */
  Optional<VersionText> textAt(String... path) {
    return at(path).filter(found -> !found.text.isEmpty()).map(XmlElement::placed);
  }

  /** The text with its place. */
  VersionText placed() {
    return new VersionText(text, location);
  }

  /** Where {@code shown} is not well-formed. */
  static Location place(String shown, XMLStreamException malformed) {
    var place = malformed.getLocation();
    return place == null
        ? Location.startOf(shown)
        : new Location(
            shown, Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()));
  }

  private static final class Reader {
    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private int tooDeep;

    private Reader(String file) {
      this.file = file;
    }

    private void accept(int event, XMLStreamReader stream) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(stream);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        Open last = open.peek();
        if (tooDeep == 0 && last != null && last.text.length() < LONGEST_TEXT) {
          last.text.append(stream.getText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end();
      }
    }

    private void start(XMLStreamReader stream) {
      if (open.size() == DEEPEST) {
        tooDeep++;
        return;
      }
      List<String> attributes = new ArrayList<>();
      for (int i = 0; i < stream.getAttributeCount(); i++) {
        attributes.add(stream.getAttributeValue(i));
      }
      var place = stream.getLocation();
      open.push(
          new Open(
              stream.getLocalName(),
              new StringBuilder(),
              new Location(file, place.getLineNumber(), place.getColumnNumber()),
              attributes,
              new ArrayList<>()));
    }

    private void end() {
      if (tooDeep > 0) {
        tooDeep--;
        return;
      }
      XmlElement closed = open.pop().closed();
      if (open.isEmpty()) {
        root = Optional.of(closed);
      } else {
        open.peek().children.add(closed);
      }
    }
  }

  private record Open(
      String name,
      StringBuilder text,
      Location location,
      List<String> attributes,
      List<XmlElement> children) {
    private XmlElement closed() {
      return new XmlElement(
          name, text.toString().strip(), location, List.copyOf(attributes), List.copyOf(children));
    }
  }
}
