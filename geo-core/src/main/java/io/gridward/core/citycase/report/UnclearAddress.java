package io.gridward.core.citycase.report;

import io.gridward.core.place.PlaceHit;
import java.util.List;

/** An address that does not mean one place; the message says what to do. */
public final class UnclearAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient List<PlaceHit> candidates;

    private UnclearAddress(String address, String message, List<PlaceHit> candidates) {
        super(message);
        this.address = address;
        this.candidates = List.copyOf(candidates);
    }

    static UnclearAddress several(String address, List<PlaceHit> candidates) {
        return new UnclearAddress(
                address,
                "地址“%s”可指 %d 处；请从 candidates 中选一处，用其 lon、lat 上报 / the address '%s' may mean %d places; choose one of candidates and report by its lon and lat"
                        .formatted(address, candidates.size(), address, candidates.size()),
                candidates);
    }

    static UnclearAddress unknown(String address, List<PlaceHit> candidates) {
        return new UnclearAddress(
                address,
                candidates.isEmpty()
                        ? "没有找到地址“%s”；请写明街路与门牌，或给出 lon 与 lat / no place is known for the address '%s'; tell street and door, or lon and lat"
                                .formatted(address, address)
                        : "地址“%s”没有足够相近的地名；请核对 candidates，或给出 lon 与 lat / no name is like enough to the address '%s'; see candidates, or tell lon and lat"
                                .formatted(address, address),
                candidates);
    }

    static UnclearAddress vast(AddressMatch match) {
        return new UnclearAddress(
                match.address(),
                "地址“%s”所指的“%s”范围过大；请写明门牌，或给出 lon 与 lat / '%s' names '%s', which is too large a place; tell the door, or lon and lat"
                        .formatted(match.address(), match.name(), match.address(), match.name()),
                List.of(match.hit()));
    }

    /** The address. */
    public String address() {
        return address;
    }

    /** Places that it may mean, best first. */
    public List<PlaceHit> candidates() {
        return candidates;
    }
}
