package dev.latchkey.server.db;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tables as the changelog makes them.
 *
 * @param columns names of columns by table
 * @param required those that can't be null
 * @param indexes each with the names of its columns
 */
record Changelog(
        Map<String, Set<String>> columns,
        Map<String, Set<String>> required,
        Map<String, Set<List<String>>> indexes) {

    static Changelog shipped() throws IOException {
        try (InputStream file =
                Changelog.class.getResourceAsStream("/META-INF/latchkey-changelog.xml")) {
            return read(file);
        }
    }

    static Changelog read(InputStream file) throws IOException {
        Document document = parse(file);
        Changelog read = new Changelog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        elements(document.getElementsByTagName("createTable")).forEach(read::addColumns);
        elements(document.getElementsByTagName("addColumn")).forEach(read::addColumns);
        elements(document.getElementsByTagName("addNotNullConstraint"))
                .forEach(e -> read.require(table(e), e.getAttribute("columnName")));
        elements(document.getElementsByTagName("createIndex"))
                .forEach(
                        e ->
                                read.indexes
                                        .computeIfAbsent(table(e), t -> new HashSet<>())
                                        .add(
                                                columnsIn(e)
                                                        .map(c -> c.getAttribute("name"))
                                                        .toList()));
        return read;
    }

    Set<String> tables() {
        return columns.keySet();
    }

    private void addColumns(Element change) {
        for (Element column : columnsIn(change).toList()) {
            String name = column.getAttribute("name");
            columns.computeIfAbsent(table(change), t -> new TreeSet<>()).add(name);
            elements(column.getElementsByTagName("constraints"))
                    .filter(constraints -> constraints.getAttribute("nullable").equals("false"))
                    .forEach(constraints -> require(table(change), name));
        }
    }

    private void require(String table, String column) {
        required.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
    }

    private static String table(Element change) {
        return change.getAttribute("tableName");
    }

    private static Stream<Element> columnsIn(Element change) {
        return elements(change.getElementsByTagName("column"));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static Document parse(InputStream file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
