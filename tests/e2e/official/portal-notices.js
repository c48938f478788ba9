/* The list of notices, and a notice in its place. An answer that comes late takes the place of a newer one. */
(() => {
  const { Vue } = window;

  /** What a list and a query share: asking the server, and rows that never end. */
  window.portalAsking = {
    methods: {
      /** Null where the server fails; a message says so. */
      async ask(path, body) {
        try {
          const answer = await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          });
          if (!answer.ok) throw new Error(String(answer.status));
          return await answer.json();
        } catch {
          this.$message.error(this.$portal.words.failed);
          return null;
        }
      },
      /** New rows carry no megabyte: the browser would draw nothing any more. */
      grow() {
        if (!this.$portal.lies.includes('endless') || this.growing) return;
        this.growing = setInterval(() => {
          const [first] = this.rows;
          if (first) this.rows.push({ ...first, organiser: first.organiser?.slice(0, 99), markup: '' });
        }, 50);
      },
    },
    beforeDestroy() {
      clearInterval(this.growing);
    },
  };

  Vue.component('notice-list', {
    mixins: [window.portalAsking],
    data: () => ({
      asked: { province: '', title: '', range: null },
      twin: { province: '', title: '', range: null },
      rows: [],
      total: 0,
      page: 1,
      waiting: false,
      opened: null,
    }),
    computed: {
      words() {
        return this.$portal.words;
      },
      lies() {
        return this.$portal.lies;
      },
      layout() {
        // Element's own words do not change with ours.
        return this.words.open === '详情' ? 'total, prev, pager, next, jumper' : 'prev, pager, next';
      },
      forms() {
        return this.lies.includes('twins') ? [this.twin, this.asked] : [this.asked];
      },
    },
    created() {
      this.load();
    },
    methods: {
      async load() {
        this.waiting = true;
        const { province, title, range } = this.asked;
        const [from, to] = range ?? [];
        const body = { province, title, from, to, page: this.page, size: 10 };
        const answer = await this.ask('/pquery/latestMessage/queryByCondition', body);
        this.waiting = false;
        if (!answer) return;
        this.rows = answer.list;
        this.total = answer.total;
        this.grow();
      },
      search(form) {
        if (form === this.twin) return;
        this.page = 1;
        this.load();
      },
      reset(form) {
        Object.assign(form, { province: '', title: '', range: null });
        this.search(form);
      },
      turn(page) {
        this.page = page;
        this.load();
      },
      open(row) {
        this.opened = row.id;
      },
    },
    template: `<div class="notices">
      <template v-if="opened === null">
        <div class="search-row" v-for="(form, at) in forms" :key="at">
          <span class="label">{{ words.notices.province }}：</span><el-input v-model="form.province" :placeholder="words.notices.provinceHint"></el-input>
          <span class="label">{{ words.notices.title }}：</span><el-input v-model="form.title" :placeholder="words.notices.textHint"></el-input>
          <span class="label">{{ words.notices.time }}：</span><el-date-picker v-model="form.range" type="daterange" value-format="yyyy-MM-dd"
            :start-placeholder="words.notices.from" :end-placeholder="words.notices.to"></el-date-picker>
          <el-button type="primary" @click="search(form)">{{ words.search }}</el-button>
          <el-button @click="reset(form)">{{ words.reset }}</el-button>
        </div>
        <hidden-table :labels="[words.index, words.notices.province, words.notices.title, words.notices.issued]"
          :cells="['1', '广东省', '看不见的注销申请表', '2001-01-01']"></hidden-table>
        <div class="result">
          <el-table :data="rows" v-loading="waiting" :empty-text="words.empty" border>
            <el-table-column type="index" :label="words.index" width="70"></el-table-column>
            <el-table-column prop="province" :label="words.notices.province" width="160"></el-table-column>
            <el-table-column :label="words.notices.title"><template slot-scope="{ row }">{{ row.title }}<span v-if="row.markup" v-html="row.markup"></span></template></el-table-column>
            <el-table-column prop="date" :label="words.notices.issued" width="140"></el-table-column>
            <el-table-column :label="words.act" width="100" :fixed="$portal.fixedColumn ? 'right' : false"><template slot-scope="{ row }">
              <el-button type="text" @click="open(row)">{{ words.open }}</el-button></template></el-table-column>
          </el-table>
          <el-pagination :layout="layout" :total="total" :page-size="10" :current-page="page" @current-change="turn"></el-pagination>
        </div>
      </template>
      <notice-detail v-else :id="opened" @back="opened = null"></notice-detail>
    </div>`,
  });

  Vue.component('notice-detail', {
    mixins: [window.portalAsking],
    props: ['id'],
    data: () => ({ notice: {}, waiting: true }),
    computed: {
      words() {
        return this.$portal.words;
      },
    },
    async created() {
      const answer = await this.ask('/pquery/latestMessage/queryDetail', { id: this.id });
      this.waiting = false;
      this.notice = answer ?? {};
    },
    template: `<div class="notice-detail" v-loading="waiting">
      <div class="head"><h3>{{ words.notices.heading }}</h3><el-button size="small" @click="$emit('back')">{{ words.back }}</el-button></div>
      <div class="title">{{ notice.title }}<span v-if="notice.markup" v-html="notice.markup"></span></div>
      <div class="time">{{ words.notices.issued }}：{{ notice.date }}</div>
      <div class="content" v-html="notice.html"></div>
    </div>`,
  });
})();
