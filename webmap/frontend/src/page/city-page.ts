import { ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { NOTHING_MORE, pointOf, questioner, type About, type CardState, type Questioner } from "../answer-card";
import {
    chooseLayers,
    findBase,
    firstBounds,
    listBases,
    listLayers,
    PAPER,
    picturesOf,
    wantedOf,
    withChoice,
    withStep,
    type BaseChoice,
    type CityLayer,
    type LayerChoice,
    type LayerList
} from "../layer-tree";
import { locateAnywhere, useOfflineAnswers } from "../field";
import { language } from "../locale";
import {
    openCityMap,
    stopAll,
    type CityMap,
    type LonLat,
    type MapPlace,
    type Permalink,
    type Stop
} from "../map";
import type { Hit } from "../search";
import { askServer, faultOf, type Bounds, type Parameters } from "../server";
import { findRoom } from "../shell";
import { isDay } from "../time-bar";
import { addressLine, type AddressLine } from "./address-line";
import { coveredBy, PHONE_WIDTH } from "./covered";

/** What the page shows, and what a person can do to it. */
export interface CityPage {
    readonly layers: ShallowRef<LayerList>;
    readonly layersOpen: Ref<boolean>;
    readonly card: ShallowRef<CardState>;
    readonly pointer: ShallowRef<LonLat | null>;
    readonly drawing: Ref<boolean>;
    readonly failedPictures: ShallowRef<readonly string[]>;
    /** The map once the page has begun. */
    readonly map: ShallowRef<CityMap | null>;
    /** Name of the open room; null on the map alone. */
    readonly room: Ref<string | null>;
    enterRoom(id: string | null): void;
    /** The day that is looked at; null for today. */
    readonly day: Ref<string | null>;
    goToDay(day: string | null): void;
    readonly bases: ShallowRef<readonly BaseChoice[]>;
    readonly base: ShallowRef<BaseChoice>;
    chooseBase(name: string | null): void;
    moveLayer(name: string, step: 1 | -1): void;
    readLayers(): Promise<void>;
    changeLayer(name: string, change: Partial<Pick<LayerChoice, "visible" | "opacity">>): void;
    zoomTo(layer: CityLayer): void;
    showCity(): void;
    ask(at: LonLat, about?: About): void;
    closeCard(): void;
    goTo(hit: Hit): void;
    zoomBy(steps: number): void;
    focusMap(): void;
    /** Puts the map into its element and begins; call the result to end. */
    begin(target: HTMLElement): Stop;
}

/** Smallest extent, in degrees, that is worth fitting; a smaller thing is flown to as a point. */
const LEAST_EXTENT_DEGREES = 0.0004;
const POINT_ZOOM = 18;

export function cityPage(): CityPage {
    return new Page();
}

class Page implements CityPage {
    readonly layers = shallowRef<LayerList>({ kind: "loading" });
    readonly layersOpen = ref(window.innerWidth >= PHONE_WIDTH);
    readonly card = shallowRef<CardState>({ kind: "closed" });
    readonly pointer = shallowRef<LonLat | null>(null);
    readonly drawing = ref(true);
    readonly failedPictures = shallowRef<readonly string[]>([]);
    readonly map = shallowRef<CityMap | null>(null);
    readonly room = ref<string | null>(null);
    readonly day = ref<string | null>(null);
    readonly bases = shallowRef<readonly BaseChoice[]>([PAPER]);
    readonly base = shallowRef<BaseChoice>(PAPER);

    private readonly place = shallowRef<MapPlace | null>(null);
    private readonly address: AddressLine = addressLine((link) => this.follow(link));
    private readonly locating = locateAnywhere(askServer, useOfflineAnswers());
    private readonly questions: Questioner = questioner((path, parameters, signal) => this.locating(path, this.dated(path, parameters), signal), {
        state: (state) => this.showCard(state),
        shape: (collection) => this.map.value?.highlight.shape(collection),
        decider: (collection) => this.map.value?.highlight.decider(collection)
    });

    begin(target: HTMLElement): Stop {
        const link = this.address.read();
        if (link.language !== null) language.value = link.language;
        this.enterRoom(link.room);
        if (link.day !== null && isDay(link.day)) this.day.value = link.day;
        const map = openCityMap(target, () => this.covered(), {
            asked: (at) => this.ask(at),
            pointed: (at) => (this.pointer.value = at),
            moved: (place) => (this.place.value = place),
            drawing: (isBusy) => (this.drawing.value = isBusy),
            picturesFailed: (names) => (this.failedPictures.value = names)
        });
        this.map.value = map;
        if (link.place !== null) map.lookAt(link.place);
        const stopWatching = watch([this.place, this.layers, this.card, this.room, this.day, this.base, language], () => this.keep());
        void this.readLayers();
        void this.readBases(link.base);
        if (link.point !== null) this.ask(link.point);
        return stopAll(stopWatching, this.address.stop, this.questions.stop, map.stop);
    }

    /** On a phone there is room for one sheet only; on a desk the card needs the place of the layers, and a wide room leaves the map too little. */
    enterRoom(id: string | null): void {
        this.room.value = id;
        if (id === null) return;
        if (pointOf(this.card.value) !== null) this.takeAnswerOff();
        const isCrowded = window.innerWidth < PHONE_WIDTH || findRoom(id)?.isWide === true;
        if (isCrowded) this.layersOpen.value = false;
    }

    async readLayers(): Promise<void> {
        this.layers.value = { kind: "loading" };
        try {
            const { layers, place } = this.address.read();
            const choices = chooseLayers(await listLayers(askServer), layers);
            if (place === null) this.fit(firstBounds(choices), "at-once");
            this.showLayers(choices);
        } catch (error) {
            this.layers.value = { kind: "failed", fault: faultOf(error) };
            this.drawing.value = false;
        }
    }

    goToDay(day: string | null): void {
        if (day === this.day.value) return;
        this.day.value = day;
        if (this.layers.value.kind === "shown") this.showLayers(this.layers.value.choices);
        const card = this.card.value;
        if (card.kind !== "closed") this.ask(card.at, card.about);
    }

    chooseBase(name: string | null): void {
        const base = findBase(this.bases.value, name);
        if (base.name === this.base.value.name) return;
        this.base.value = base;
        this.map.value?.showBase(base.base);
    }

    moveLayer(name: string, step: 1 | -1): void {
        if (this.layers.value.kind === "shown") this.showLayers(withStep(this.layers.value.choices, name, step));
    }

    changeLayer(name: string, change: Partial<Pick<LayerChoice, "visible" | "opacity">>): void {
        if (this.layers.value.kind !== "shown") return;
        this.showLayers(withChoice(this.layers.value.choices, name, change));
    }

    zoomTo(layer: CityLayer): void {
        this.fit(layer.bounds, "flying");
    }

    showCity(): void {
        if (this.layers.value.kind === "shown") this.fit(firstBounds(this.layers.value.choices), "flying");
    }

    ask(at: LonLat, about: About = NOTHING_MORE): void {
        this.map.value?.highlight.point(at);
        this.map.value?.highlight.ring(at, about.accuracyMetres);
        void this.questions.ask(at, about);
        this.map.value?.uncover(at, this.covered());
    }

    closeCard(): void {
        this.takeAnswerOff();
        this.map.value?.focus();
    }

    goTo(hit: Hit): void {
        this.map.value?.highlight.point(hit);
        const component = hit.layer === "component" ? hit.key : null;
        const at = { lon: hit.lon, lat: hit.lat };
        this.map.value?.highlight.ring(at, null);
        void this.questions.ask(at, { ...NOTHING_MORE, component });
        if (hit.bounds !== null && isWorthFitting(hit.bounds)) this.fit(hit.bounds, "flying");
        else this.map.value?.flyTo(hit, POINT_ZOOM);
    }

    zoomBy(steps: number): void {
        this.map.value?.zoomBy(steps);
    }

    focusMap(): void {
        this.map.value?.focus();
    }

    private takeAnswerOff(): void {
        this.questions.close();
        const shown = this.map.value?.highlight;
        shown?.point(null);
        shown?.ring({ lon: 0, lat: 0 }, null);
    }

    /** On a phone there is room for one panel only, and in a room the card stands where the layers are. */
    private showCard(state: CardState): void {
        this.card.value = state;
        const isCrowded = window.innerWidth < PHONE_WIDTH || this.room.value !== null;
        if (state.kind === "loading" && isCrowded) this.layersOpen.value = false;
        if (state.kind !== "loading") return;
        this.map.value?.highlight.shape(null);
        this.map.value?.highlight.decider(null);
    }

    private showLayers(choices: readonly LayerChoice[]): void {
        this.layers.value = { kind: "shown", choices };
        this.map.value?.showPictures(picturesOf(choices), this.day.value);
    }

    private async readBases(wanted: string | null): Promise<void> {
        this.bases.value = await listBases(askServer);
        this.chooseBase(wanted);
    }

    /** What is asked about a day is asked as it was on that day. */
    private dated(path: string, parameters: Parameters): Parameters {
        const day = this.day.value;
        if (day === null) return parameters;
        return path === "wfs" ? { ...parameters, asOf: day } : { ...parameters, at: day };
    }

    private fit(bounds: Bounds | null, how: "at-once" | "flying"): void {
        if (bounds !== null) this.map.value?.fit(bounds, how);
    }

    private covered(): ReturnType<typeof coveredBy> {
        return coveredBy({
            width: window.innerWidth,
            height: window.innerHeight,
            cardOpen: this.card.value.kind !== "closed",
            layersOpen: this.layersOpen.value,
            room: this.roomWidth()
        });
    }

    private roomWidth(): "none" | "narrow" | "wide" {
        if (this.room.value === null) return "none";
        return findRoom(this.room.value)?.isWide === true ? "wide" : "narrow";
    }

    private keep(): void {
        const layers = this.layers.value;
        this.address.write({
            place: this.place.value,
            layers: layers.kind === "shown" ? wantedOf(layers.choices) : this.address.read().layers,
            language: language.value,
            point: pointOf(this.card.value),
            room: this.room.value,
            day: this.day.value,
            base: this.base.value === PAPER ? null : this.base.value.name
        });
    }

    private follow(link: Permalink): void {
        if (link.language !== null) language.value = link.language;
        this.room.value = link.room;
        this.goToDay(link.day !== null && isDay(link.day) ? link.day : null);
        this.chooseBase(link.base);
        if (link.place !== null) this.map.value?.lookAt(link.place);
        if (this.layers.value.kind === "shown" && link.layers !== null) {
            const layers = this.layers.value.choices.map((choice) => choice.layer);
            this.showLayers(chooseLayers(layers, link.layers));
        }
        const shown = pointOf(this.card.value);
        if (link.point === null) {
            if (shown !== null) this.takeAnswerOff();
        } else if (shown === null || !isSamePoint(link.point, shown)) {
            this.ask(link.point);
        }
    }
}

/** An address keeps seven decimals. */
function isSamePoint(a: LonLat, b: LonLat): boolean {
    return Math.max(Math.abs(a.lon - b.lon), Math.abs(a.lat - b.lat)) < 1e-7;
}

function isWorthFitting([west, south, east, north]: Bounds): boolean {
    return Math.max(east - west, north - south) >= LEAST_EXTENT_DEGREES;
}
