import { ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { NOTHING_MORE, pointOf, questioner, type About, type CardState, type Questioner } from "../answer-card";
import {
    chooseLayers,
    firstBounds,
    listLayers,
    picturesOf,
    wantedOf,
    withChoice,
    type CityLayer,
    type LayerChoice,
    type LayerList
} from "../layer-tree";
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
import { askServer, faultOf, type Bounds } from "../server";
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

    private readonly place = shallowRef<MapPlace | null>(null);
    private map: CityMap | null = null;
    private readonly address: AddressLine = addressLine((link) => this.follow(link));
    private readonly questions: Questioner = questioner(askServer, {
        state: (state) => this.showCard(state),
        shape: (collection) => this.map?.highlight.shape(collection),
        decider: (collection) => this.map?.highlight.decider(collection)
    });

    begin(target: HTMLElement): Stop {
        const link = this.address.read();
        if (link.language !== null) language.value = link.language;
        this.map = openCityMap(target, () => this.covered(), {
            asked: (at) => this.ask(at),
            pointed: (at) => (this.pointer.value = at),
            moved: (place) => (this.place.value = place),
            drawing: (isBusy) => (this.drawing.value = isBusy),
            picturesFailed: (names) => (this.failedPictures.value = names)
        });
        if (link.place !== null) this.map.lookAt(link.place);
        const stopWatching = watch([this.place, this.layers, this.card, language], () => this.keep());
        void this.readLayers();
        if (link.point !== null) this.ask(link.point);
        return stopAll(stopWatching, this.address.stop, this.questions.stop, this.map.stop);
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
        this.map?.highlight.point(at);
        this.map?.highlight.ring(at, about.accuracyMetres);
        void this.questions.ask(at, about);
        this.map?.uncover(at, this.covered());
    }

    closeCard(): void {
        this.takeAnswerOff();
        this.map?.focus();
    }

    goTo(hit: Hit): void {
        this.map?.highlight.point(hit);
        const component = hit.layer === "component" ? hit.key : null;
        const at = { lon: hit.lon, lat: hit.lat };
        this.map?.highlight.ring(at, null);
        void this.questions.ask(at, { ...NOTHING_MORE, component });
        if (hit.bounds !== null && isWorthFitting(hit.bounds)) this.fit(hit.bounds, "flying");
        else this.map?.flyTo(hit, POINT_ZOOM);
    }

    zoomBy(steps: number): void {
        this.map?.zoomBy(steps);
    }

    focusMap(): void {
        this.map?.focus();
    }

    private takeAnswerOff(): void {
        this.questions.close();
        const shown = this.map?.highlight;
        shown?.point(null);
        shown?.ring({ lon: 0, lat: 0 }, null);
    }

    /** On a phone there is room for one panel only. */
    private showCard(state: CardState): void {
        this.card.value = state;
        if (state.kind === "loading" && window.innerWidth < PHONE_WIDTH) this.layersOpen.value = false;
        if (state.kind !== "loading") return;
        this.map?.highlight.shape(null);
        this.map?.highlight.decider(null);
    }

    private showLayers(choices: readonly LayerChoice[]): void {
        this.layers.value = { kind: "shown", choices };
        this.map?.showPictures(picturesOf(choices));
    }

    private fit(bounds: Bounds | null, how: "at-once" | "flying"): void {
        if (bounds !== null) this.map?.fit(bounds, how);
    }

    private covered(): ReturnType<typeof coveredBy> {
        return coveredBy({
            width: window.innerWidth,
            height: window.innerHeight,
            cardOpen: this.card.value.kind !== "closed",
            layersOpen: this.layersOpen.value
        });
    }

    private keep(): void {
        const layers = this.layers.value;
        this.address.write({
            place: this.place.value,
            layers: layers.kind === "shown" ? wantedOf(layers.choices) : this.address.read().layers,
            language: language.value,
            point: pointOf(this.card.value)
        });
    }

    private follow(link: Permalink): void {
        if (link.language !== null) language.value = link.language;
        if (link.place !== null) this.map?.lookAt(link.place);
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
