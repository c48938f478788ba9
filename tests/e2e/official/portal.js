/* The frame of the replica: what the pages share, the menu, the routes. It is drawn once the server has sent its words. */
(() => {
  const { Vue } = window;
  Vue.config.productionTip = false;
  Vue.config.devtools = false;

  /** What nobody sees: a table with other values under the same labels. */
  Vue.component('hidden-table', {
    props: ['labels', 'cells'],
    template: `<div v-if="$portal.lies.includes('hidden')" style="display:none"><table>
      <thead><tr><th v-for="label in labels">{{ label }}</th></tr></thead>
      <tbody><tr><td v-for="cell in cells">{{ cell }}</td></tr></tbody></table></div>`,
  });

  const empty = (route) => ({
    computed: {
      heading() {
        return this.$portal.words.menu.find((one) => one.route === route)?.label;
      },
    },
    template: `<div><h2>{{ heading }}</h2></div>`,
  });

  const sms = {
    data: () => ({ values: {} }),
    template: `<div class="sms">
      <div class="item" v-for="label in $portal.words.sms.fields" :key="label">
        <span class="label">{{ label }}：</span><el-input v-model="values[label]"></el-input>
      </div>
      <el-button type="primary">{{ $portal.words.sms.send }}</el-button></div>`,
  };

  const home = {
    template: `<div class="home"><h1>{{ $portal.words.site }}</h1><p>{{ $portal.words.hotline }}</p></div>`,
  };

  const pages = {
    '/Integrated/index': home,
    '/Integrated/notice_list': 'notice-list',
    '/Integrated/recordQuery': 'record-query',
    '/Integrated/ComplaintA': sms,
    '/Integrated/domainQuery': empty('/Integrated/domainQuery'),
    '/Integrated/verifyApply': empty('/Integrated/verifyApply'),
    '/Integrated/policy': empty('/Integrated/policy'),
  };

  const routeNow = () => location.hash.replace(/^#/, '').split('?')[0];

  const draw = (config) => {
    Vue.prototype.$portal = config;
    new Vue({
      el: '#app',
      data: { route: routeNow() },
      computed: {
        page() {
          return pages[this.route];
        },
      },
      created() {
        if (!this.page) location.replace('#/Integrated/index');
        addEventListener('hashchange', () => {
          this.route = routeNow();
        });
      },
      methods: {
        go(route) {
          location.hash = route;
        },
      },
      template: `<div id="app">
        <el-menu mode="horizontal" :default-active="route" @select="go">
          <el-menu-item v-for="one in $portal.words.menu" :key="one.route" :index="one.route">{{ one.label }}</el-menu-item>
        </el-menu>
        <div class="main"><component :is="page"></component></div>
        <div class="bottom"><p>{{ $portal.words.hotline }}</p>
          <p><a href="https://beian.miit.gov.cn/">京ICP备04000001号-2</a></p></div>
      </div>`,
    });
  };

  void fetch('/config.json')
    .then((answer) => answer.json())
    .then(draw);
})();
