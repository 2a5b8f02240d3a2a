package org.reversementoring.rest;

import static org.reversementoring.rest.OpenApiDocument.map;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the records on the wire, by reflection. A component is required unless it may be null. */
final class OpenApiSchemas {
    private static final Map<Type, Map<String, Object>> SIMPLE = new HashMap<>();

    static {
        // Any value of JSON.
        SIMPLE.put(Object.class, map());
        SIMPLE.put(String.class, map("type", "string"));
        SIMPLE.put(UUID.class, map("type", "string", "format", "uuid"));
        SIMPLE.put(Instant.class, map("type", "string", "format", "date-time"));
        SIMPLE.put(LocalDate.class, map("type", "string", "format", "date"));
        SIMPLE.put(LocalTime.class, map("type", "string", "format", "time"));
        for (Type type : List.of(int.class, Integer.class)) {
            SIMPLE.put(type, map("type", "integer", "format", "int32"));
        }
        for (Type type : List.of(long.class, Long.class)) {
            SIMPLE.put(type, map("type", "integer", "format", "int64"));
        }
        for (Type type : List.of(double.class, Double.class)) {
            SIMPLE.put(type, map("type", "number", "format", "double"));
        }
        for (Type type : List.of(boolean.class, Boolean.class)) {
            SIMPLE.put(type, map("type", "boolean"));
        }
    }

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    Map<String, Object> all() {
        return schemas;
    }

    Map<String, Object> of(AnnotatedType annotated) {
        return of(annotated, Map.of());
    }

    Map<String, Object> ref(Class<?> type) {
        String name = name(type);
        String owner = owners.putIfAbsent(name, type.getName());
        if (owner == null) {
            schemas.put(name, object(type, Map.of()));
        } else if (!owner.equals(type.getName())) {
            throw new IllegalStateException(owner + " and " + type.getName() + " would share the schema name " + name);
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> of(AnnotatedType annotated, Map<String, AnnotatedType> variables) {
        Type type = annotated.getType();
        if (type instanceof TypeVariable<?> variable) {
            return of(variables.get(variable.getName()), variables);
        }
        Map<String, Object> simple = SIMPLE.get(type);
        if (simple != null) {
            return new LinkedHashMap<>(simple);
        }
        if (type instanceof ParameterizedType generic && annotated instanceof AnnotatedParameterizedType parameters) {
            return generic(generic, parameters, variables);
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            return map(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(raw.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .toList());
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            return ref(raw);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private Map<String, Object> generic(
            ParameterizedType generic, AnnotatedParameterizedType parameters, Map<String, AnnotatedType> variables) {
        Class<?> raw = (Class<?>) generic.getRawType();
        AnnotatedType[] arguments = parameters.getAnnotatedActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return map("type", "array", "items", of(arguments[0], variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map("type", "object", "additionalProperties", of(arguments[1], variables));
        }
        Map<String, AnnotatedType> bound = new HashMap<>();
        StringBuilder name = new StringBuilder(name(raw));
        for (int i = 0; i < arguments.length; i++) {
            bound.put(raw.getTypeParameters()[i].getName(), arguments[i]);
            name.append("Of").append(name((Class<?>) arguments[i].getType()));
        }
        if (!schemas.containsKey(name.toString())) {
            schemas.put(name.toString(), Map.of());
            schemas.put(name.toString(), object(raw, bound));
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Class<?> type, Map<String, AnnotatedType> variables) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            properties.put(component.getName(), of(annotated, variables));
            if (!annotated.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> object = map("type", "object", "additionalProperties", false, "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static String name(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.endsWith("Json") ? simple.substring(0, simple.length() - 4) : simple;
    }
}
