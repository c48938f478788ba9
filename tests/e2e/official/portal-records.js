/* The query of filings: an input, a captcha to press, a table, and the detail of a filing in its place. */
(() => {
  const { Vue } = window;

  /** Every label a second time, with what another filing says there, where the page lies so. */
  const twice = (lies, labelled) =>
    lies.includes('doubled') ? labelled.flatMap((one) => [one, { ...one, other: true }]) : labelled;

  const shownOf = (entry, { key, other }) => (other ? entry.other?.[key] : entry[key]);

  Vue.component('record-query', {
    mixins: [window.portalAsking],
    data: () => ({
      name: '',
      captcha: false,
      picture: false,
      shown: false,
      waiting: false,
      rows: [],
      total: 0,
      page: 1,
      opened: null,
    }),
    computed: {
      words() {
        return this.$portal.words;
      },
      columns() {
        return twice(this.$portal.lies, this.words.query.columns);
      },
    },
    created() {
      this.shown = this.$portal.emptyFromStart;
    },
    updated() {
      this.hideRow();
    },
    methods: {
      shownOf,
      /** A row nobody sees, with another filing, where the page lies so. */
      hideRow() {
        const first = this.$el.querySelector?.('.el-table__body tr');
        if (!first || !this.$portal.lies.includes('hidden') || this.$el.querySelector('.hidden-row')) return;
        const row = first.cloneNode(true);
        row.className = 'hidden-row';
        row.style.display = 'none';
        for (const [at, column] of this.columns.entries())
          row.cells[at + 1].textContent = this.$portal.other[column.key];
        first.before(row);
      },
      start() {
        if (this.name.trim() === '') return;
        this.captcha = true;
        // Its picture comes a little later.
        this.picture = true;
        setTimeout(() => {
          this.picture = false;
        }, 50);
      },
      solved() {
        this.captcha = false;
        this.page = 1;
        this.load();
      },
      async load() {
        this.waiting = true;
        const body = { unitName: this.name, page: this.page, size: 10 };
        const answer = await this.ask('/icpproject_query/api/icpAbbreviateInfo/queryByCondition', body);
        this.waiting = false;
        if (!answer) return;
        this.rows = answer.list;
        this.total = answer.total;
        this.shown = true;
        this.grow();
      },
      turn(page) {
        this.page = page;
        this.load();
      },
      open(row) {
        this.opened = row.id;
      },
    },
    template: `<div class="records">
      <template v-if="opened === null">
        <div class="query-row"><el-input v-model="name" :placeholder="words.query.hint" clearable></el-input>
          <el-button type="primary" @click="start">{{ words.search }}</el-button></div>
        <el-dialog :title="words.query.captcha" :visible.sync="captcha" width="360px">
          <div v-if="picture" class="captcha-loading">…</div>
          <el-button v-if="captcha && !picture" class="captcha" type="primary" @click="solved">{{ words.query.solve }}</el-button>
        </el-dialog>
        <hidden-table :labels="words.query.columns.map(({ label }) => label)"
          :cells="words.query.columns.map((column) => $portal.other[column.key])"></hidden-table>
        <div class="result" v-loading="waiting && !shown">
          <template v-if="shown">
            <el-table :data="rows" v-loading="waiting" :empty-text="words.empty" border>
              <el-table-column type="index" :label="words.index" width="70"></el-table-column>
              <el-table-column v-for="(column, at) in columns" :key="at" :label="column.label"><template slot-scope="{ row }">{{ shownOf(row, column)
                }}<span v-if="row.markup && column.key === 'organiser'" v-html="row.markup"></span></template></el-table-column>
              <el-table-column :label="words.act" width="100" :fixed="$portal.fixedColumn ? 'right' : false"><template slot-scope="{ row }">
                <el-button type="text" @click="open(row)">{{ words.open }}</el-button></template></el-table-column>
            </el-table>
            <el-pagination v-if="total > 10" layout="prev, pager, next" :total="total" :page-size="10" :current-page="page" @current-change="turn"></el-pagination>
          </template>
        </div>
      </template>
      <record-detail v-else :id="opened" @back="opened = null"></record-detail>
    </div>`,
  });

  Vue.component('record-detail', {
    mixins: [window.portalAsking],
    props: ['id'],
    data: () => ({ entry: {}, waiting: true }),
    computed: {
      words() {
        return this.$portal.words;
      },
      blocks() {
        const { subject, service } = this.words.query;
        return [subject, service].map(({ title, rows }) => ({ title, rows: twice(this.$portal.lies, rows) }));
      },
    },
    async created() {
      const answer = await this.ask('/icpproject_query/api/icpAbbreviateInfo/queryDetail', { id: this.id });
      this.waiting = false;
      this.entry = answer ?? {};
    },
    methods: {
      shownOf,
      /** Two labels with their values stand in a row of a table. */
      pairs: (rows) => rows.flatMap((_, at) => (at % 2 === 0 ? [rows.slice(at, at + 2)] : [])),
    },
    template: `<div class="record-detail" v-loading="waiting">
      <el-button size="small" @click="$emit('back')">{{ words.back }}</el-button>
      <div class="block" v-for="block in blocks" :key="block.title">
        <div class="block-title">{{ block.title }}</div>
        <template v-if="$portal.layout === 'neighbours'">
          <div class="item" v-for="row in block.rows"><span class="label">{{ row.label }}：</span><span class="value">{{ shownOf(entry, row) }}</span></div>
        </template>
        <template v-else-if="$portal.layout === 'nested'">
          <p class="item" v-for="row in block.rows">{{ row.label }}：<span>{{ shownOf(entry, row) }}</span></p>
        </template>
        <table v-else class="info"><tbody><tr v-for="pair in pairs(block.rows)">
          <template v-for="row in pair"><td class="label">{{ row.label }}：</td><td>{{ shownOf(entry, row) }}</td></template>
        </tr></tbody></table>
      </div>
      <div v-if="entry.markup" v-html="entry.markup"></div>
    </div>`,
  });
})();
